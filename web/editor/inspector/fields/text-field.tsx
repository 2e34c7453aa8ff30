import { Field } from "../../../ui/field.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { TextInput } from "../../../ui/text-input.tsx";
import type { FieldProps } from "./field-props.ts";

export function TextField({ field, value, error, set }: FieldProps<"text">) {
  const Control = field.long ? TextArea : TextInput;
  return (
    <Field label={field.label} help={field.help} error={error}>
      {(control) => (
        <Control
          {...control}
          value={typeof value === "string" ? value : ""}
          placeholder={field.placeholder}
          onChange={(event: { target: { value: string } }) => set(event.target.value)}
        />
      )}
    </Field>
  );
}
