import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Mark } from "./mark.tsx";

interface ProblemProps {
  /** What happened and what was kept. */
  children: ReactNode;
  onRetry?: () => void;
}

/** Says that something could not be done, and the way out. */
export function Problem({ children, onRetry }: ProblemProps) {
  return (
    <div role="alert" className="flex items-start gap-2 rounded-md bg-hot-wash px-3 py-2 text-hot">
      <Mark meaning="hot" className="mt-0.5" />
      <div className="grow text-ink">{children}</div>
      {onRetry && (
        <Button size="small" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}
