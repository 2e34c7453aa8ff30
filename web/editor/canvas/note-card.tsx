import { cx } from "../../ui/cx.ts";
import { KindIcon } from "../kind-icon.tsx";

interface NoteCardProps {
  icon: string | undefined;
  title: string;
  text: string;
  selected: boolean;
}

/** A remark on the canvas: paper that nothing leads to and that does nothing. */
export function NoteCard({ icon, title, text, selected }: NoteCardProps) {
  return (
    <div
      className={cx(
        "node-card w-60 rounded-sm border bg-note px-3 py-2 text-sm shadow-float",
        selected ? "border-accent ring-1 ring-accent" : "border-transparent",
      )}
    >
      <p className="flex items-center gap-1.5 font-medium text-soft text-xs">
        <KindIcon icon={icon} />
        <span className="truncate">{title}</span>
      </p>
      <p className="wrap-anywhere mt-1 whitespace-pre-wrap">{text}</p>
    </div>
  );
}
