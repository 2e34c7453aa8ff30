import type { ReactNode } from "react";

interface ShareBarProps {
  number: number;
  name: string | null;
  /** Per cent of new conversations. */
  share: number;
  /** Beside the share: "and 2 test customers". */
  more?: string;
  /** How many really began on it: "12 of 130 since 20:33". */
  begun: string;
  /** What can be done with it. */
  children?: ReactNode;
}

/** One version that new conversations begin on: its share as a bar, and what came of it. */
export function ShareBar({ number, name, share, more, begun, children }: ShareBarProps) {
  return (
    <li className="flex flex-col gap-1">
      <div className="flex items-baseline justify-between gap-2">
        <span className="font-medium">
          Version {number} {name && <span className="wrap-anywhere">“{name}”</span>}
        </span>
        <span className="shrink-0 whitespace-nowrap tabular-nums">{share} %</span>
      </div>
      <div aria-hidden="true" className="h-1.5 overflow-hidden rounded-full bg-sunken">
        <div className="h-full rounded-full bg-accent" style={{ width: `${share}%` }} />
      </div>
      <p className="text-soft text-xs">
        {more && <span className="block">{more}</span>}
        {begun}
      </p>
      {children && <div className="flex flex-wrap gap-1.5 pt-1">{children}</div>}
    </li>
  );
}
