import type { Test } from "#flows/condition.ts";
import { Select } from "../../../ui/select.tsx";
import { TextInput } from "../../../ui/text-input.tsx";
import { knownValues } from "../known-values.ts";
import { rightOf } from "../test-edits.ts";

/** What a rule compares with: picked where only a few values can occur, else written. */
export function RightInput({ test, onChange }: { test: Test; onChange: (right: Test["right"]) => void }) {
  const values = knownValues(test.left);
  const text = String(test.right ?? "");
  if (!values) {
    return (
      <TextInput
        aria-label="Compared with"
        value={text}
        onChange={(event) => onChange(rightOf(event.target.value))}
      />
    );
  }
  const options = values.map(({ value, label }) => ({ value, label }));
  const strange = text !== "" && !values.some(({ value }) => value === text);
  return (
    <Select
      aria-label="Compared with"
      value={text}
      options={strange ? [{ value: text, label: text }, ...options] : options}
      onPick={(value) => onChange(rightOf(value))}
    />
  );
}
