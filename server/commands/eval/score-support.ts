import { emotions } from "#flows/signals/emotion-model.ts";
import { readSignals } from "#flows/signals/read-signals.ts";
import type { Emotion, Signals } from "#flows/signals/signal.ts";
import { thresholds } from "#flows/signals/thresholds.ts";
import { calibrationMeasure } from "./calibration.ts";
import { countsFor, f1, macroF1 } from "./classes.ts";
import { correlationMeasure, pearson } from "./correlation.ts";
import { resampledMeasure, shareMeasure } from "./intervals.ts";
import type { Measure } from "./measure.ts";
import { type Polarity, polarities, polarity } from "./polarity.ts";

/** A message of `flows/signals/messages`, whose README tells what each label means. */
interface Row {
  text: string;
  language: string;
  sentiment: number;
  emotion: Emotion;
  urgent: boolean;
  exception: boolean;
  wantsHuman: boolean;
  sarcastic: boolean;
  politeAnger: boolean;
  severalMatters: boolean;
  nearMiss: string[];
  half: "tune" | "held" | "fresh";
}

interface Heard extends Row {
  signals: Signals;
}

/** A list of support messages, each half by itself; mood and wishes over those in English. */
export function scoreSupport(rows: Row[]): Measure[] {
  const heard = rows.map((row) => ({ ...row, signals: readSignals(row.text, []) }));
  return [...Map.groupBy(heard, ({ half }) => half)].flatMap(([half, all]) => {
    const english = all.filter(({ language }) => language === "en");
    const measures = [...languages(all), ...mood(english), ...confusions(english), ...flags(english)];
    return measures.map((measure) => ({ ...measure, metric: `${half}_${measure.metric}` }));
  });
}

function languages(all: Heard[]): Measure[] {
  const foreign = all.filter(({ language }) => language !== "en");
  const told = all.filter(({ signals }) => signals.language.value !== "en");
  return [
    share("language_recall", foreign, ({ signals }) => signals.language.value !== "en"),
    share("language_precision", told, ({ language }) => language !== "en"),
    share("language_named", foreign, ({ language, signals }) => signals.language.value === language),
  ];
}

function mood(all: Heard[]): Measure[] {
  const felt = all.map(({ signals }) => signals.sentiment.value);
  const gold = all.map(({ sentiment }) => sentiment);
  const right = ({ sentiment, signals }: Heard) => polarity(signals.sentiment.value) === sign(sentiment);
  const same = ({ emotion, signals }: Heard) => signals.emotion.value === emotion;
  return [
    correlationMeasure("sentiment_pearson", pearson(felt, gold), all.length),
    resampledMeasure("sentiment_macro_f1", all, (some) =>
      macroF1(
        some.map(({ sentiment }) => sign(sentiment)),
        some.map(({ signals }) => polarity(signals.sentiment.value)),
        polarities,
      ),
    ),
    calibrationMeasure(
      "sentiment_ece",
      all.map((one) => ({ confidence: one.signals.sentiment.confidence, right: right(one) })),
    ),
    resampledMeasure("emotion_macro_f1", all, (some) =>
      macroF1<Emotion>(
        some.map(({ emotion }) => emotion),
        some.map(({ signals }) => signals.emotion.value),
        emotions,
      ),
    ),
    share("emotion_accuracy", all, same),
    calibrationMeasure(
      "emotion_ece",
      all.map((one) => ({ confidence: one.signals.emotion.confidence, right: same(one) })),
    ),
    share(
      "sarcasm_heard",
      all.filter(({ sarcastic, sentiment }) => sarcastic && sentiment < 0),
      right,
    ),
    share(
      "polite_anger_heard",
      all.filter(({ politeAnger }) => politeAnger),
      same,
    ),
  ];
}

/** The confusion matrix: of the messages of one emotion, how many were taken for which. */
function confusions(all: Heard[]): Measure[] {
  return emotions.flatMap((gold) => {
    const own = all.filter(({ emotion }) => emotion === gold);
    return emotions.map((other) =>
      share(`${gold}_as_${other}`, own, ({ signals }) => signals.emotion.value === other),
    );
  });
}

const flagged = [
  ["urgent", "urgency", thresholds.urgency],
  ["exception", "exception", thresholds.exception],
  ["wantsHuman", "wantsHuman", thresholds.wantsHuman],
  ["severalMatters", "severalMatters", 0.5],
] as const;

function flags(all: Heard[]): Measure[] {
  return flagged.flatMap(([label, signal, atLeast]) => {
    const holds = (signals: Signals) => signals[signal].value >= atLeast;
    const counts = (some: Heard[]) =>
      countsFor(
        some.map((one) => one[label]),
        some.map(({ signals }) => holds(signals)),
        true,
      );
    const near = all.filter(({ nearMiss }) => nearMiss.includes(label));
    return [
      share(
        `${label}_precision`,
        all.filter(({ signals }) => holds(signals)),
        (one) => one[label],
      ),
      share(
        `${label}_recall`,
        all.filter((one) => one[label]),
        ({ signals }) => holds(signals),
      ),
      resampledMeasure(`${label}_f1`, all, (some) => f1(counts(some))),
      calibrationMeasure(
        `${label}_ece`,
        all.map((one) => ({
          confidence: one.signals[signal].confidence,
          right: holds(one.signals) === one[label],
        })),
      ),
      ...(near.length > 0 ? [share(`${label}_false_near_miss`, near, ({ signals }) => holds(signals))] : []),
    ];
  });
}

function share(metric: string, of: Heard[], holds: (one: Heard) => boolean): Measure {
  return shareMeasure(metric, of.filter(holds).length, of.length);
}

function sign(sentiment: number): Polarity {
  if (sentiment === 0) return "neutral";
  return sentiment < 0 ? "negative" : "positive";
}
