import type { ReactNode } from "react";

interface VersionItemProps {
  title: ReactNode;
  /** What people call it. */
  name?: string | null;
  /** Why it was made. */
  note?: string;
  /** Who made it, and when. */
  by: string;
  chosen: boolean;
  onChoose: () => void;
}

/** One state of the flow in its history: a version, or the draft. */
export function VersionItem({ title, name, note, by, chosen, onChoose }: VersionItemProps) {
  return (
    <li>
      <button
        type="button"
        aria-current={chosen || undefined}
        onClick={onChoose}
        className="-outline-offset-2 flex w-full flex-col gap-0.5 px-4 py-3 text-left hover:bg-hover aria-[current]:bg-accent-wash"
      >
        <span className="flex items-center gap-2 font-medium">{title}</span>
        {name && <span className="wrap-anywhere font-medium">“{name}”</span>}
        {note && <span className="wrap-anywhere">{note}</span>}
        <span className="text-soft text-xs">{by}</span>
      </button>
    </li>
  );
}
