import { cx } from "./cx.ts";

export type Meaning = "calm" | "watch" | "hot" | "info";

/** Glyph, colour and wash of each meaning; the glyph differs too, so that colour is never alone. */
export const meanings: Record<Meaning, { glyph: string; ink: string; wash: string }> = {
  calm: { glyph: "●", ink: "text-calm", wash: "bg-calm-wash" },
  watch: { glyph: "▲", ink: "text-watch", wash: "bg-watch-wash" },
  hot: { glyph: "■", ink: "text-hot", wash: "bg-hot-wash" },
  info: { glyph: "◆", ink: "text-info", wash: "bg-info-wash" },
};

/** The glyph of a meaning; the words stand beside it. */
export function Mark({ meaning, className }: { meaning: Meaning; className?: string }) {
  return (
    <span aria-hidden="true" className={cx("text-[10px] leading-4", meanings[meaning].ink, className)}>
      {meanings[meaning].glyph}
    </span>
  );
}
