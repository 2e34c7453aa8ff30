import { Field } from "../../../ui/field.tsx";
import { Select } from "../../../ui/select.tsx";
import type { FieldProps } from "./field-props.ts";

export function SelectField({ field, value, error, set }: FieldProps<"select">) {
  return (
    <Field label={field.label} help={field.help} error={error}>
      {(control) => (
        <Select
          {...control}
          value={typeof value === "string" ? value : ""}
          options={field.options}
          onPick={set}
        />
      )}
    </Field>
  );
}
