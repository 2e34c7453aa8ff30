import { numberInWords } from "#flows/text/condition-in-words.ts";
import { Slider } from "../../../ui/slider.tsx";
import type { FieldProps } from "./field-props.ts";

export function SliderField({ field, value, error, set }: FieldProps<"slider">) {
  const number = typeof value === "number" ? value : field.min;
  const words = `${number.toFixed(2).replace("-", "−")}${field.unit ? ` ${field.unit}` : ""}`;
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-baseline justify-between gap-2">
        <span className="font-medium">{field.label}</span>
        <output className="font-medium text-accent">{words}</output>
      </div>
      <Slider
        label={field.label}
        value={number}
        min={field.min}
        max={field.max}
        step={field.step}
        words={words}
        onChange={set}
      />
      <div className="flex justify-between text-faint text-xs">
        <span>{numberInWords(field.min)}</span>
        <span>{numberInWords(field.max)}</span>
      </div>
      {error && <p className="text-hot text-xs">{error}</p>}
      {field.help && <p className="text-faint text-xs">{field.help}</p>}
    </div>
  );
}
