import { useState } from "react";
import { cx } from "../../ui/cx.ts";

interface InlineNumberProps {
  label: string;
  value: number;
  min: number;
  max: number;
  /** What an arrow key moves it by; whole numbers where it is 1. */
  step: number;
  onChange: (value: number) => void;
}

/** A figure in the middle of a sentence: typed, or moved by the arrow keys. */
export function InlineNumber({ label, value, min, max, step, onChange }: InlineNumberProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const words = (number: number) => (step < 1 ? number.toFixed(2) : String(number)).replace("-", "−");
  const read = (text: string) => {
    const number = Number(text.trim().replace("−", "-").replace(",", "."));
    const fits = text.trim() !== "" && number >= min && number <= max;
    return fits && (step < 1 || Number.isInteger(number)) ? number : null;
  };
  const wrong = typed !== null && read(typed) === null;
  const move = (by: number) => {
    setTyped(null);
    onChange(Math.min(max, Math.max(min, Math.round((value + by) * 100) / 100)));
  };
  return (
    <span className="relative inline-block">
      <input
        type="text"
        inputMode="decimal"
        aria-label={label}
        aria-invalid={wrong || undefined}
        value={typed ?? words(value)}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setTyped(event.target.value);
          const number = read(event.target.value);
          if (number !== null) onChange(number);
        }}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => {
          const by = { ArrowUp: step, ArrowDown: -step }[event.key];
          if (by === undefined) return;
          event.preventDefault();
          move(by);
        }}
        className={cx(inlineClass, "field-sizing-content min-w-8 text-center tabular-nums")}
      />
      {wrong && (
        <span
          role="alert"
          className="absolute top-full left-0 z-10 mt-0.5 whitespace-nowrap rounded-sm bg-hot-wash px-1.5 text-hot text-xs"
        >
          {step < 1 ? "A number" : "A whole number"} from {words(min)} to {words(max)}; it stays{" "}
          {words(value)}.
        </span>
      )}
    </span>
  );
}

/** How a control looks that is part of a sentence. */
export const inlineClass = [
  "h-6 rounded-sm border border-edge bg-surface px-1 font-semibold text-ink",
  "focus-visible:outline-2 focus-visible:outline-accent aria-invalid:border-hot disabled:opacity-60",
].join(" ");
