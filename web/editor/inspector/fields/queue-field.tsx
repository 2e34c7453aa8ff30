import { Field } from "../../../ui/field.tsx";
import { Select } from "../../../ui/select.tsx";
import type { FieldProps } from "./field-props.ts";

export function QueueField({ field, value, error, choices, set }: FieldProps<"queue">) {
  const key = typeof value === "string" ? value : "";
  const known = choices.queues.some((queue) => queue.key === key);
  const options = choices.queues.map((queue) => ({ value: queue.key, label: queue.name }));
  const missing = `There is no queue “${key}” here: choose one.`;
  return (
    <Field
      label={field.label}
      help={field.help}
      error={error ?? (known || choices.queues.length === 0 ? undefined : missing)}
    >
      {(control) => (
        <Select
          {...control}
          value={key}
          options={known || !key ? options : [{ value: key, label: key }, ...options]}
          onPick={set}
        />
      )}
    </Field>
  );
}
