import { X } from "lucide-react";
import { Operator, type Test } from "#flows/condition.ts";
import { operatorWords } from "#flows/text/condition-in-words.ts";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextInput } from "../../../ui/text-input.tsx";
import { signalPaths } from "../signal-paths.ts";
import { rightSet, withLeft, withOperator } from "../test-edits.ts";
import type { Readable } from "../variables-of.ts";
import { RightInput } from "./right-input.tsx";

interface TestRowProps {
  test: Test;
  variables: Readable[];
  onChange: (test: Test) => void;
  onRemove: () => void;
}

const operators = Operator.options.map((op) => ({ value: op, label: operatorWords[op] }));

/** One rule: what is looked at, how it is held, against what. */
export function TestRow({ test, variables, onChange, onRemove }: TestRowProps) {
  const known = [...signalPaths, ...variables];
  const lefts = known.map(({ path, label }) => ({ value: path, label }));
  const bare = test.op === "is set" || test.op === "is not set";
  return (
    <div className="flex flex-col gap-1.5 rounded-md border p-2">
      <div className="flex items-center gap-1">
        <Select
          aria-label="What is looked at"
          value={test.left}
          options={
            known.some(({ path }) => path === test.left)
              ? lefts
              : [{ value: test.left, label: test.left }, ...lefts]
          }
          onPick={(left) => onChange(withLeft(test, left))}
        />
        <IconButton label="Remove this rule" size="small" onClick={onRemove}>
          <X />
        </IconButton>
      </div>
      <div className="flex gap-1.5">
        <Select
          aria-label="How it is compared"
          value={test.op}
          options={operators}
          onPick={(op) => onChange(withOperator(test, Operator.parse(op)))}
        />
        {!bare && <RightInput test={test} onChange={(right) => onChange(rightSet(test, right))} />}
      </div>
      {test.left.startsWith("signals.") && (
        <p className="flex items-center gap-2 text-soft">
          for
          <TextInput
            type="number"
            aria-label="For how many messages"
            min={1}
            max={6}
            className="max-w-16"
            value={test.messages ?? 1}
            onChange={(event) =>
              onChange({ ...test, messages: Math.min(6, Math.max(1, Number(event.target.value))) })
            }
          />
          {(test.messages ?? 1) === 1 ? "message" : "messages in a row"}
        </p>
      )}
    </div>
  );
}
