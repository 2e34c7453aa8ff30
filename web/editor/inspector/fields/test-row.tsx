import { X } from "lucide-react";
import { Operator, type Test } from "#flows/condition.ts";
import { operatorWords, pathInWords } from "#flows/text/condition-in-words.ts";
import { operatorsFor, rightOf } from "#flows/text/operators-for.ts";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Select } from "../../../ui/select.tsx";
import { signalPaths } from "../signal-paths.ts";
import { rightSet, withLeft, withOperator } from "../test-edits.ts";
import type { Readable } from "../variables-of.ts";
import { RightInput } from "./right-input.tsx";
import { SpanRow } from "./span-row.tsx";

interface TestRowProps {
  test: Test;
  variables: Readable[];
  onChange: (test: Test) => void;
  onRemove: () => void;
}

/** One rule: what is looked at, how it is held, against what. */
export function TestRow({ test, variables, onChange, onRemove }: TestRowProps) {
  const known = [...signalPaths, ...variables];
  const looked = known.find(({ path }) => path === test.left);
  const fitting = operatorsFor(looked?.type ?? "anything");
  // one that no longer fits is still shown, so that it can be seen and changed
  const operators = fitting.includes(test.op) ? fitting : [test.op, ...fitting];
  const lefts = (looked ? known : [{ path: test.left, label: pathInWords(test.left) }, ...known]).map(
    ({ path, label }) => ({
      value: path,
      label,
    }),
  );
  return (
    <div className="flex flex-col gap-1.5 rounded-md border p-2">
      <div className="flex items-center gap-1">
        <Select
          aria-label="What is looked at"
          value={test.left}
          options={lefts}
          onPick={(left) => onChange(withLeft(test, left))}
        />
        <IconButton label="Remove this rule" size="small" onClick={onRemove}>
          <X />
        </IconButton>
      </div>
      <div className="flex flex-wrap gap-1.5">
        <Select
          aria-label="How it is compared"
          className="w-auto! min-w-28 grow basis-0"
          value={test.op}
          options={operators.map((op) => ({ value: op, label: operatorWords[op] }))}
          onPick={(op) => onChange(withOperator(test, Operator.parse(op)))}
        />
        {rightOf(test.op) !== "nothing" && (
          <div className="min-w-28 grow basis-0">
            <RightInput test={test} onChange={(right) => onChange(rightSet(test, right))} />
          </div>
        )}
      </div>
      {test.left.startsWith("signals.") && (
        <SpanRow test={test} measured={looked?.type === "number"} onChange={onChange} />
      )}
    </div>
  );
}
