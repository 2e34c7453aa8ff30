import { Plus } from "lucide-react";
import { Condition, type Test } from "#flows/condition.ts";
import { Button } from "../../../ui/button.tsx";
import { FieldGroup } from "../../../ui/field-group.tsx";
import { Select } from "../../../ui/select.tsx";
import type { FieldProps } from "./field-props.ts";
import { TestRow } from "./test-row.tsx";

const fresh: Test = { left: "signals.sentiment", op: "<", right: -0.4 };
const matches = [
  { value: "all", label: "All of these hold" },
  { value: "any", label: "Any of these holds" },
];

/** Rules over variables and signals, joined by and/or. */
export function ConditionField({ field, value, error, choices, set }: FieldProps<"condition">) {
  const parsed = Condition.safeParse(value);
  const condition: Condition = parsed.success ? parsed.data : { match: "all", tests: [] };
  const put = (next: Condition) => set(JSON.parse(JSON.stringify(next)));
  const replace = (index: number, test: Test) =>
    put({ ...condition, tests: condition.tests.with(index, test) });
  return (
    <FieldGroup label={field.label} help={field.help} error={error}>
      {condition.tests.length > 1 && (
        <Select
          aria-label="How the rules are joined"
          value={condition.match}
          options={matches}
          onPick={(match) => put({ ...condition, match: match === "any" ? "any" : "all" })}
        />
      )}
      {condition.tests.map((test, index) => (
        <TestRow
          // biome-ignore lint/suspicious/noArrayIndexKey: rules have no identity but their place
          key={index}
          test={test}
          variables={choices.variables}
          onChange={(next) => replace(index, next)}
          onRemove={() => put({ ...condition, tests: condition.tests.toSpliced(index, 1) })}
        />
      ))}
      <Button
        size="small"
        className="self-start"
        onClick={() => put({ ...condition, tests: [...condition.tests, fresh] })}
      >
        <Plus /> Add a rule
      </Button>
    </FieldGroup>
  );
}
