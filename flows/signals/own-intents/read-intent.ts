import type { Signal, Span } from "../signal.ts";
import { joinSpans } from "../spans.ts";
import type { Reading } from "../words.ts";
import { type IntentModel, readIntentModel } from "./intent-model.ts";
import { messageFeatures } from "./message-features.ts";
import { type MessageSpace, messageSpace } from "./message-space.ts";
import { standingOf } from "./standing.ts";
import { suretyOf } from "./surety.ts";
import { type Separators, scoreInto } from "./train-separators.ts";
import { type Weighing, weighed } from "./weighing.ts";

interface Loaded {
  space: MessageSpace;
  separators: Separators;
  weighing: Weighing | null;
  scores: Float64Array;
}

const loaded = new WeakMap<IntentModel, Loaded>();

/** Which of a workspace's own intents a message asks for; "none" when it is likely none of them. */
export function readIntent(reading: Reading, model: IntentModel): Signal<string> {
  const { space, separators, weighing, scores } = load(model);
  const point = space.place(messageFeatures(reading));
  scoreInto(scores, separators, point);
  const { best, standing } = standingOf(scores, point.known, weighed(scores, weighing));
  const sure = suretyOf(model.right, standing);
  const outside = suretyOf(model.outside, standing);
  if (point.known === 0 || outside > sure) return { value: "none", confidence: rounded(outside), spans: [] };
  return {
    value: model.intents[best] as string,
    confidence: rounded(sure),
    spans: carriers(reading, space, separators, best),
  };
}

/** The words that spoke for an intent: at least half as much as the one that did most. */
function carriers(reading: Reading, space: MessageSpace, separators: Separators, intent: number): Span[] {
  const { words, stems } = messageFeatures(reading);
  const weightAt = (feature: number) =>
    feature < 0 ? 0 : (separators.weights[feature * separators.classes + intent] as number);
  const weightOf = (name: string) => weightAt(space.numberOf(name));
  const shares = words.map((word, at) => {
    const pieces = space.piecesIn(word);
    const spelled = pieces.reduce((sum, piece) => sum + weightAt(piece), 0) / Math.max(1, pieces.length);
    const beside = weightOf(`${words[at - 1] ?? "^"} ${word}`) + weightOf(`${word} ${words[at + 1] ?? "$"}`);
    return weightOf(word) + weightOf(`~${stems[at]}`) + beside / 2 + spelled;
  });
  const most = Math.max(...shares);
  const spoken = reading.words.filter((_, at) => most > 0 && (shares[at] ?? 0) >= most / 2);
  return joinSpans(
    spoken.map(({ start, end }) => ({ start, end })),
    3,
  );
}

function load(model: IntentModel): Loaded {
  let found = loaded.get(model);
  if (found === undefined) {
    const { features, separators, weighing } = readIntentModel(model);
    const scores = new Float64Array(separators.classes);
    found = { space: messageSpace(features), separators, weighing, scores };
    loaded.set(model, found);
  }
  return found;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
