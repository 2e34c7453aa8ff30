import { cx } from "../../ui/cx.ts";
import { inlineClass } from "./inline-number.tsx";

interface InlineSelectProps {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  onPick: (value: string) => void;
}

/** One of a few in the middle of a sentence; one that is no longer offered is still shown. */
export function InlineSelect({ label, value, options, onPick }: InlineSelectProps) {
  const known = options.some((option) => option.value === value);
  const all = known ? options : [{ value, label: `${value} (not here)` }, ...options];
  return (
    <select
      aria-label={label}
      aria-invalid={!known || undefined}
      value={value}
      onChange={(event) => onPick(event.target.value)}
      className={cx(inlineClass, "field-sizing-content max-w-40")}
    >
      {all.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
