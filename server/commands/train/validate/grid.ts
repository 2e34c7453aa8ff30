import type { Thresholds } from "./unseen.ts";

/** All thresholds that these values can be combined to. */
export function gridOf(values: Record<string, number[]>): Thresholds[] {
  return Object.entries(values).reduce<Thresholds[]>(
    (grid, [name, own]) => grid.flatMap((at) => own.map((value) => ({ ...at, [name]: value }))),
    [{}],
  );
}

/** `from`, a twentieth more, and so on up to `to`. */
export function twentieths(from: number, to: number): number[] {
  return Array.from({ length: Math.round((to - from) * 20) + 1 }, (_, i) => Math.round(from * 20 + i) / 20);
}
