import { cx } from "./cx.ts";

interface ChoiceButtonsProps {
  choices: { id: string; label: string }[];
  /** Null where they are only shown, as they stood. */
  onChoose: ((label: string) => void) | null;
  className?: string;
}

/** The buttons under a message; pressing one answers with its words. */
export function ChoiceButtons({ choices, onChoose, className }: ChoiceButtonsProps) {
  const look = "inline-block max-w-full rounded-md border px-3 py-1 text-left break-words";
  return (
    <ul
      aria-label={onChoose ? "Answers to choose from" : "Buttons"}
      className={cx("flex flex-wrap gap-1.5", className)}
    >
      {choices.map(({ id, label }) => (
        <li key={id} className="min-w-0">
          {onChoose ? (
            <button
              type="button"
              onClick={() => onChoose(label)}
              className={cx(look, "border-accent bg-surface text-accent hover:bg-accent-wash")}
            >
              {label}
            </button>
          ) : (
            <span className={cx(look, "px-2 py-0 text-soft text-xs")}>{label}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
