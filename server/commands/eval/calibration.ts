import { resampledMeasure } from "./intervals.ts";
import type { Measure } from "./measure.ts";

/** A judgement: how sure it was, 0…1, and whether it was right. */
export interface Judged {
  confidence: number;
  right: boolean;
}

const bins = 10;

/** Expected calibration error: how far, on average, being sure and being right lie apart (0 is best). */
export function calibrationMeasure(metric: string, judged: Judged[]): Measure {
  return resampledMeasure(metric, judged, calibrationError);
}

/** Over ten bins of equal width of confidence, each weighing as much as it holds. */
export function calibrationError(judged: Judged[]): number {
  const binOf = ({ confidence }: Judged) => Math.min(bins - 1, Math.floor(confidence * bins));
  const gaps = [...Map.groupBy(judged, binOf).values()].map((bin) => {
    const sure = bin.reduce((sum, { confidence }) => sum + confidence, 0);
    return Math.abs(sure - bin.filter(({ right }) => right).length);
  });
  return gaps.reduce((sum, gap) => sum + gap, 0) / (judged.length || 1);
}
