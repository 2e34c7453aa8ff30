import { FieldGroup } from "../../../ui/field-group.tsx";
import type { FieldProps } from "./field-props.ts";
import { LabelledRows } from "./labelled-rows.tsx";
import { ChoiceRow, rowsOf } from "./rows-of.ts";

/** Buttons that a customer can press, in the order in which they stand. */
export function ChoicesField({ field, value, errorAt, set }: FieldProps<"choices">) {
  return (
    <FieldGroup label={field.label} help={field.help} error={errorAt("")}>
      <LabelledRows
        rows={rowsOf(ChoiceRow, value)}
        noun="button"
        fresh={(id) => ({ id, label: "" })}
        errorAt={errorAt}
        onChange={set}
      />
    </FieldGroup>
  );
}
