import { FieldGroup } from "../../../ui/field-group.tsx";
import { HoursEditor } from "../../../ui/hours/hours-editor.tsx";
import { hoursOf } from "../../../ui/hours/hours-of.ts";
import type { FieldProps } from "./field-props.ts";

/** When somebody is there: a time zone, a week, and days off. */
export function HoursField({ field, value, errorAt, set }: FieldProps<"hours">) {
  return (
    <FieldGroup label={field.label} help={field.help} error={errorAt("")}>
      <HoursEditor hours={hoursOf(value)} errorAt={errorAt} onChange={set} />
    </FieldGroup>
  );
}
