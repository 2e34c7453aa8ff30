import type { Mood } from "#flows/brief/brief.ts";

export interface MoodPoint {
  seq: number;
  sentiment: number;
  x: number;
  y: number;
}

export interface MoodLine {
  points: MoodPoint[];
  /** For the `d` of an SVG path. */
  path: string;
  /** Where neither side of the mood begins. */
  zeroY: number;
}

/** The course of sentiment as a line: one point for each customer message, 1 at the top and −1 at the bottom. */
export function moodLine(course: Mood["course"], width: number, height: number, pad = 6): MoodLine {
  const step = course.length > 1 ? (width - 2 * pad) / (course.length - 1) : 0;
  const yOf = (sentiment: number) => pad + ((1 - clamp(sentiment)) / 2) * (height - 2 * pad);
  const points = course.map(({ seq, sentiment }, index) => ({
    seq,
    sentiment,
    x: course.length > 1 ? round(pad + index * step) : width / 2,
    y: round(yOf(sentiment)),
  }));
  const path = points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join(" ");
  return { points, path, zeroY: round(yOf(0)) };
}

const clamp = (value: number) => Math.max(-1, Math.min(1, value));
const round = (value: number) => Math.round(value * 10) / 10;
