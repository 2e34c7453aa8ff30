import { Field } from "../../../ui/field.tsx";
import { WordList } from "../../../ui/word-list.tsx";
import type { FieldProps } from "./field-props.ts";

/** Words and phrases, each with what is wrong with it. */
export function ListField({ field, value, error, errorAt, set }: FieldProps<"list">) {
  const words = Array.isArray(value) ? value.filter((word) => typeof word === "string") : [];
  return (
    <Field label={field.label} help={field.help} error={error}>
      {(control) => (
        <WordList
          {...control}
          label={field.label}
          words={words}
          wrongAt={(index) => errorAt(String(index)) !== undefined}
          onChange={set}
        />
      )}
    </Field>
  );
}
