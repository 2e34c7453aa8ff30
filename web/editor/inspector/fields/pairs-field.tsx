import { Plus } from "lucide-react";
import { useId } from "react";
import { Button } from "../../../ui/button.tsx";
import { FieldError } from "../../../ui/field-error.tsx";
import { FieldGroup } from "../../../ui/field-group.tsx";
import { RowActs } from "../../../ui/row-acts.tsx";
import { TextInput } from "../../../ui/text-input.tsx";
import { namesFor } from "../names-for.ts";
import type { FieldProps } from "./field-props.ts";
import { PairValue } from "./pair-value.tsx";
import { Pair, rowsOf } from "./rows-of.ts";

/** Names with a value each, which may hold variables: headers of a request, inputs of a subflow. */
export function PairsField({ field, value, errorAt, node, choices, set }: FieldProps<"pairs">) {
  const list = useId();
  const rows = rowsOf(Pair, value);
  const names = namesFor(node, field.name, choices.subflows);
  const free = names.find((name) => !rows.some((row) => row.name === name)) ?? "";
  return (
    <FieldGroup label={field.label} help={field.help} error={errorAt("")}>
      {rows.map((row, index) => {
        const change = (next: typeof row) => set(rows.with(index, next));
        const what = row.name || `row ${index + 1}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: pairs have no identity but their place
          <div key={index} className="flex flex-col gap-1">
            <div className="flex items-start gap-1">
              <TextInput
                aria-label={`Name ${index + 1}`}
                aria-invalid={errorAt(`${index}.name`) ? true : undefined}
                list={list}
                spellCheck={false}
                placeholder="Name"
                className="w-2/5! shrink-0"
                value={row.name}
                onChange={(event) => change({ ...row, name: event.target.value })}
              />
              <div className="min-w-0 grow">
                <PairValue
                  what={what}
                  value={row.value}
                  wrong={errorAt(`${index}.value`) !== undefined}
                  isVariable={field.variables ?? false}
                  variables={choices.variables}
                  onChange={(text) => change({ ...row, value: text })}
                />
              </div>
              <RowActs
                what={what}
                index={index}
                count={rows.length}
                onMove={null}
                onRemove={() => set(rows.toSpliced(index, 1))}
              />
            </div>
            <FieldError>
              {errorAt(`${index}.name`) ?? errorAt(`${index}.value`) ?? errorAt(String(index))}
            </FieldError>
          </div>
        );
      })}
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Button
        size="small"
        className="self-start"
        onClick={() => set([...rows, { name: free, value: field.variables ? free : "" }])}
      >
        <Plus /> Add a row
      </Button>
    </FieldGroup>
  );
}
