import type { ReactNode } from "react";

interface TopBarProps {
  /** Where I am. */
  title: ReactNode;
  /** Its state, in a few words. */
  state?: ReactNode;
  /** What can be done here; the one primary act last, on the right. */
  children?: ReactNode;
}

/** The top of a page: where I am, its state, its acts. */
export function TopBar({ title, state, children }: TopBarProps) {
  return (
    <header className="flex h-12 shrink-0 items-center gap-3 border-b bg-surface px-4">
      <h1 className="min-w-0 truncate font-semibold text-base">{title}</h1>
      {state && <div className="flex min-w-0 items-center gap-2 truncate text-soft text-xs">{state}</div>}
      <div className="ml-auto flex items-center gap-2">{children}</div>
    </header>
  );
}
