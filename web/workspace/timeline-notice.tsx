import type { ReactNode } from "react";
import { cx } from "../ui/cx.ts";
import { clock } from "../ui/time.ts";

/** A change that concerns the whole conversation, as a line across it. */
export function TimelineNotice({
  at,
  strong,
  children,
}: {
  at: string;
  strong?: boolean;
  children: ReactNode;
}) {
  return (
    <p className={cx("flex items-center gap-2 py-1 text-xs", strong ? "font-medium text-ink" : "text-soft")}>
      <span aria-hidden="true" className="h-px grow bg-line" />
      {children}
      <time dateTime={at} className="font-normal text-faint">
        {clock(at)}
      </time>
      <span aria-hidden="true" className="h-px grow bg-line" />
    </p>
  );
}
