import { X } from "lucide-react";
import { cx } from "./cx.ts";

interface ChipsProps {
  label: string;
  items: { key: string; label: string; wrong?: boolean }[];
  onRemove: (key: string) => void;
}

/** A few words, each of which can be taken off. */
export function Chips({ label, items, onRemove }: ChipsProps) {
  if (items.length === 0) return null;
  return (
    <ul aria-label={label} className="flex flex-wrap gap-1">
      {items.map((item) => (
        <li
          key={item.key}
          className={cx(
            "flex max-w-full items-center rounded-sm border pl-1.5",
            item.wrong ? "border-hot bg-hot-wash text-hot" : "bg-sunken",
          )}
        >
          <span className="truncate">{item.label}</span>
          <button
            type="button"
            aria-label={`Remove ${item.label}`}
            className="grid size-6 shrink-0 place-items-center rounded-sm text-soft hover:text-ink"
            onClick={() => onRemove(item.key)}
          >
            <X aria-hidden="true" className="size-3.5" />
          </button>
        </li>
      ))}
    </ul>
  );
}
