import { cx } from "../ui/cx.ts";

export interface View {
  key: string;
  name: string;
  /** Null while it is not known. */
  count: number | null;
}

interface ViewsProps {
  views: View[];
  chosen: string;
  onChoose: (key: string) => void;
}

/** Which conversations the list shows; each with how many there are. */
export function Views({ views, chosen, onChoose }: ViewsProps) {
  return (
    <nav aria-label="Views" className="flex flex-wrap gap-1 px-3 pt-2">
      {views.map(({ key, name, count }) => (
        <button
          key={key}
          type="button"
          aria-pressed={key === chosen}
          onClick={() => onChoose(key)}
          className={cx(
            "rounded-full border px-2 py-0.5 text-xs",
            key === chosen ? "border-accent bg-accent-wash font-medium" : "text-soft hover:bg-hover",
          )}
        >
          {name} {count !== null && <span className="text-faint">{count}</span>}
        </button>
      ))}
    </nav>
  );
}
