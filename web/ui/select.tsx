import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cx } from "./cx.ts";
import { inputClass } from "./input-class.ts";

interface SelectProps extends Omit<ComponentProps<"select">, "onChange"> {
  options: { value: string; label: string }[];
  /** Shown while nothing is chosen. */
  placeholder?: string;
  onPick: (value: string) => void;
}

/** One of a few; the platform's own list, which every keyboard and screen reader knows. */
export function Select({ options, placeholder, onPick, className, ...rest }: SelectProps) {
  return (
    <span className={cx("relative inline-flex w-full", className)}>
      <select
        {...rest}
        onChange={(event) => onPick(event.target.value)}
        className={cx(inputClass, "h-8 appearance-none pr-7")}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute top-2 right-2 size-4 text-soft"
      />
    </span>
  );
}
