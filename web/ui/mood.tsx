import type { Emotion } from "#flows/signals/signal.ts";
import { cx } from "./cx.ts";
import { Mark, type Meaning, meanings } from "./mark.tsx";

export const moods: Record<Emotion, { word: string; meaning: Meaning | null }> = {
  angry: { word: "angry", meaning: "hot" },
  anxious: { word: "anxious", meaning: "watch" },
  disappointed: { word: "disappointed", meaning: "watch" },
  confused: { word: "confused", meaning: "info" },
  neutral: { word: "neutral", meaning: null },
  pleased: { word: "pleased", meaning: "calm" },
};

interface MoodProps {
  emotion: Emotion;
  /** Getting worse. */
  rising?: boolean;
  className?: string;
}

/** A mood, shown the same everywhere: glyph, word, colour. */
export function Mood({ emotion, rising, className }: MoodProps) {
  const { word, meaning } = moods[emotion];
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1",
        meaning ? meanings[meaning].ink : "text-soft",
        className,
      )}
    >
      {meaning ? (
        <Mark meaning={meaning} />
      ) : (
        <span aria-hidden="true" className="text-[10px]">
          ○
        </span>
      )}
      {word}
      {rising && ", rising"}
    </span>
  );
}
