import { useId } from "react";
import { Toggle } from "../../../ui/toggle.tsx";
import type { FieldProps } from "./field-props.ts";

export function ToggleField({ field, value, set }: FieldProps<"toggle">) {
  const id = useId();
  return (
    <div className="flex items-start justify-between gap-3">
      <div>
        <label htmlFor={id} className="font-medium">
          {field.label}
        </label>
        {field.help && (
          <p id={`${id}-help`} className="text-faint text-xs">
            {field.help}
          </p>
        )}
      </div>
      <Toggle
        id={id}
        on={value === true}
        onChange={set}
        {...(field.help && { "aria-describedby": `${id}-help` })}
      />
    </div>
  );
}
