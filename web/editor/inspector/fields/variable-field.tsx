import { useId } from "react";
import { Field } from "../../../ui/field.tsx";
import { TextInput } from "../../../ui/text-input.tsx";
import type { FieldProps } from "./field-props.ts";

/** A variable's name: one that is there already, or a new one. */
export function VariableField({ field, value, error, choices, set }: FieldProps<"variable">) {
  const list = useId();
  return (
    <Field label={field.label} help={field.help} error={error}>
      {(control) => (
        <>
          <TextInput
            {...control}
            list={list}
            spellCheck={false}
            value={typeof value === "string" ? value : ""}
            onChange={(event) => set(event.target.value)}
          />
          <datalist id={list}>
            {choices.variables
              .filter(({ path }) => !path.includes("."))
              .map(({ path, label }) => (
                <option key={path} value={path}>
                  {label}
                </option>
              ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
