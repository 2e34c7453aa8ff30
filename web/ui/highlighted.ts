import type { Span } from "#flows/signals/signal.ts";

export interface Piece {
  /** Offset into the whole text. */
  start: number;
  text: string;
  marked: boolean;
}

/** A text cut at its spans; spans may touch, overlap or reach beyond the text. */
export function highlighted(text: string, spans: Span[]): Piece[] {
  const inside = (at: number) => spans.some(({ start, end }) => start <= at && at < end);
  const cuts = [0, text.length, ...spans.flatMap(({ start, end }) => [start, end])]
    .filter((at) => at >= 0 && at <= text.length)
    .sort((a, b) => a - b);
  const pieces: Piece[] = [];
  cuts.forEach((from, index) => {
    const to = cuts[index + 1] ?? from;
    if (to === from) return;
    const marked = inside(from);
    const last = pieces.at(-1);
    if (last?.marked === marked) last.text += text.slice(from, to);
    else pieces.push({ start: from, text: text.slice(from, to), marked });
  });
  return pieces;
}
