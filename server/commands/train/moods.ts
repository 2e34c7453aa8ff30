import type { Emotion } from "#flows/signals/signal.ts";

/** GoEmotions' labels as moods; whatever is not here is neutral. */
const moods = {
  angry: "anger annoyance disapproval disgust",
  anxious: "fear nervousness",
  disappointed: "disappointment sadness grief remorse embarrassment",
  confused: "confusion",
  pleased: "gratitude relief admiration amusement approval caring desire excitement joy love optimism pride",
};
const moodByLabel = new Map(
  Object.entries(moods).flatMap(([mood, labels]) =>
    labels.split(" ").map((label) => [label, mood as Emotion]),
  ),
);

/** The moods of a row, each once. */
export function moodsOf(labels: string[]): Emotion[] {
  return [...new Set(labels.map((label) => moodByLabel.get(label) ?? "neutral"))];
}
