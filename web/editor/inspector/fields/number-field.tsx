import { useState } from "react";
import { Field } from "../../../ui/field.tsx";
import { TextInput } from "../../../ui/text-input.tsx";
import type { FieldProps } from "./field-props.ts";

/** A number within its bounds; what is being typed may be unfinished, what is kept is not. */
export function NumberField({ field, value, error, set }: FieldProps<"number">) {
  const [typed, setTyped] = useState<string | null>(null);
  const { min, max, step, unit } = field;
  const take = (text: string) => {
    setTyped(text);
    const number = Number(text);
    if (text.trim() !== "" && number >= min && number <= max) set(number);
  };
  const outside = typed !== null && (typed.trim() === "" || Number(typed) < min || Number(typed) > max);
  return (
    <Field
      label={field.label}
      help={field.help}
      error={outside ? `A number from ${min} to ${max.toLocaleString("en-GB")}.` : error}
    >
      {(control) => (
        <span className="flex items-center gap-2">
          <TextInput
            {...control}
            type="number"
            min={min}
            max={max}
            step={step}
            className="max-w-24"
            value={typed ?? (typeof value === "number" ? value : "")}
            onChange={(event) => take(event.target.value)}
            onBlur={() => setTyped(null)}
          />
          {unit && <span className="text-soft">{unit}</span>}
        </span>
      )}
    </Field>
  );
}
