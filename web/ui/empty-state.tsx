import type { ReactNode } from "react";

interface EmptyStateProps {
  icon?: ReactNode;
  title: string;
  /** How to fill it. */
  children?: ReactNode;
  act?: ReactNode;
}

/** What a list says while nothing is in it. */
export function EmptyState({ icon, title, children, act }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-sm flex-col items-center gap-2 px-4 py-12 text-center [&>svg]:size-6 [&>svg]:text-faint">
      {icon}
      <p className="font-medium text-lg">{title}</p>
      {children && <div className="text-soft">{children}</div>}
      {act && <div className="pt-2">{act}</div>}
    </div>
  );
}
