import type { Test } from "#flows/condition.ts";
import { rightOf as takes } from "#flows/text/operators-for.ts";
import { useIntentChoices } from "../../../own-ears.ts";
import { Select } from "../../../ui/select.tsx";
import { TextInput } from "../../../ui/text-input.tsx";
import { knownValues } from "../known-values.ts";
import { rightOf } from "../test-edits.ts";
import { RightList } from "./right-list.tsx";

interface RightInputProps {
  test: Test;
  onChange: (right: Test["right"]) => void;
}

/** What a rule compares with: picked where only a few values can occur, else written. */
export function RightInput({ test, onChange }: RightInputProps) {
  const values = knownValues(test.left, useIntentChoices());
  const text = String(test.right ?? "");
  const wanted = takes(test.op);
  if (wanted === "list") return <RightList test={test} values={values} onChange={onChange} />;
  if (!values || wanted === "days") {
    return (
      <TextInput
        aria-label={wanted === "days" ? "How many days" : "Compared with"}
        {...(wanted === "days" && { type: "number", min: 0 })}
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
