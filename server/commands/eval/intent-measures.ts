import { calibrationError } from "./calibration.ts";
import { resampledMeasure, shareMeasure } from "./intervals.ts";
import { mcc } from "./mcc.ts";
import type { Measure } from "./measure.ts";

/** "none" for a message that is none of the intents, as for the answer that says so. */
export interface IntentAnswer {
  gold: string;
  predicted: string;
  confidence: number;
}

/** How well intents were told apart and strangers kept out; a figure that nothing speaks for is left out. */
export function intentMeasures(answers: IntentAnswer[], suffix = ""): Measure[] {
  const inside = answers.filter(({ gold }) => gold !== "none");
  const outside = answers.filter(({ gold }) => gold === "none");
  const shares = [
    ["in_scope_accuracy", inside],
    ["out_of_scope_recall", outside],
  ] as const;
  return [
    ...shares.flatMap(([metric, rows]) =>
      rows.length > 0 ? [shareMeasure(`${metric}${suffix}`, rows.filter(isRight).length, rows.length)] : [],
    ),
    resampledMeasure(`mcc${suffix}`, answers, mcc),
    resampledMeasure(`ece${suffix}`, answers, expectedError),
  ];
}

/** The mean over several bots' answers, each bot counting alike. */
export function meanIntentMeasures(bots: IntentAnswer[][]): Measure[] {
  const tagged = bots.flatMap((answers, bot) => answers.map((answer) => ({ ...answer, bot })));
  const figures: [metric: string, figure: (answers: IntentAnswer[]) => number][] = [
    ["in_scope_accuracy", (all) => share(all.filter(({ gold }) => gold !== "none"))],
    ["out_of_scope_recall", (all) => share(all.filter(({ gold }) => gold === "none"))],
    ["mcc", mcc],
    ["ece", expectedError],
  ];
  const outside = tagged.some(({ gold }) => gold === "none");
  return figures
    .filter(([metric]) => outside || metric !== "out_of_scope_recall")
    .map(([metric, figure]) =>
      resampledMeasure(metric, tagged, (sample) =>
        mean(bots.map((_, bot) => figure(sample.filter((one) => one.bot === bot)))),
      ),
    );
}

function expectedError(answers: IntentAnswer[]): number {
  return calibrationError(answers.map((one) => ({ confidence: one.confidence, right: isRight(one) })));
}

function share(answers: IntentAnswer[]): number {
  return answers.length > 0 ? answers.filter(isRight).length / answers.length : 0;
}

function isRight({ gold, predicted }: IntentAnswer): boolean {
  return gold === predicted;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
