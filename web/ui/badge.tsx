import type { ReactNode } from "react";
import { cx } from "./cx.ts";
import { Mark, type Meaning, meanings } from "./mark.tsx";

/** A state in one or two words, with its glyph where it has a meaning. */
export function Badge({ meaning, children }: { meaning?: Meaning; children: ReactNode }) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1 rounded-sm px-1.5 py-px text-xs whitespace-nowrap",
        meaning ? cx(meanings[meaning].wash, meanings[meaning].ink) : "bg-sunken text-soft",
      )}
    >
      {meaning && <Mark meaning={meaning} />}
      {children}
    </span>
  );
}
