import { cx } from "./cx.ts";
import { type Meaning, meanings } from "./mark.tsx";

/** −0.62 with a true minus sign and two decimals. */
export function sentimentWords(value: number): string {
  const rounded = Math.abs(value).toFixed(2);
  return value < 0 && rounded !== "0.00" ? `−${rounded}` : rounded;
}

/** Below −0.4 it is hot, below −0.1 it is to be watched, above 0.2 calm. */
export function sentimentMeaning(value: number): Meaning | null {
  if (value <= -0.4) return "hot";
  if (value <= -0.1) return "watch";
  return value >= 0.2 ? "calm" : null;
}

/** A sentiment as figure and bar: left of the middle is negative. */
export function Sentiment({ value }: { value: number }) {
  const meaning = sentimentMeaning(value);
  const ink = meaning ? meanings[meaning].ink : "text-soft";
  const width = Math.min(1, Math.abs(value)) * 50;
  return (
    <span className={cx("inline-flex items-center gap-1.5 text-xs", ink)}>
      <span className="sr-only">Sentiment</span>
      {sentimentWords(value)}
      <span aria-hidden="true" className="relative h-1.5 w-12 rounded-full bg-line">
        <span
          className="absolute h-full rounded-full bg-current"
          style={{ width: `${width}%`, left: value < 0 ? `${50 - width}%` : "50%" }}
        />
      </span>
    </span>
  );
}
