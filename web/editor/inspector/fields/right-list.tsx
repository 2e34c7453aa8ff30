import { useId } from "react";
import type { Test } from "#flows/condition.ts";
import { Chips } from "../../../ui/chips.tsx";
import { SearchSelect } from "../../../ui/search-select.tsx";
import { WordList } from "../../../ui/word-list.tsx";
import type { KnownValue } from "../known-values.ts";

interface RightListProps {
  test: Test;
  values: KnownValue[] | null;
  onChange: (right: string[]) => void;
}

/** Several values, one of which is meant: picked where only a few can occur, else written. */
export function RightList({ test, values, onChange }: RightListProps) {
  const id = useId();
  const chosen = Array.isArray(test.right) ? test.right : [];
  if (!values) {
    return (
      <WordList id={id} aria-label="Compared with" label="Compared with" words={chosen} onChange={onChange} />
    );
  }
  const labelOf = (value: string) => values.find((known) => known.value === value)?.label ?? value;
  return (
    <div className="flex flex-col gap-1.5">
      <Chips
        label="Compared with"
        items={chosen.map((value) => ({ key: value, label: labelOf(value) }))}
        onRemove={(value) => onChange(chosen.filter((other) => other !== value))}
      />
      <SearchSelect
        search="Find a value"
        options={values.filter(({ value }) => !chosen.includes(value))}
        onPick={(value) => onChange([...chosen, value])}
      >
        <span className="text-soft">Add a value</span>
      </SearchSelect>
    </div>
  );
}
