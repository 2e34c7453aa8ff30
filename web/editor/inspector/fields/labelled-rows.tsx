import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../../../ui/button.tsx";
import { FieldError } from "../../../ui/field-error.tsx";
import { moved } from "../../../ui/moved.ts";
import { RowActs } from "../../../ui/row-acts.tsx";
import { TextInput } from "../../../ui/text-input.tsx";
import { newId } from "../../new-id.ts";

interface Labelled {
  id: string;
  label: string;
}

interface LabelledRowsProps<Row extends Labelled> {
  rows: Row[];
  /** What a row is called: "button". */
  noun: string;
  /** A row just added; its id is made once, so that its exit's edge survives every change of its label. */
  fresh: (id: string) => Row;
  errorAt: (path: string) => string | undefined;
  /** More of a row beside its label. */
  beside?: (row: Row, change: (row: Row) => void) => ReactNode;
  /** More of a row under its label. */
  below?: (row: Row, change: (row: Row) => void, index: number) => ReactNode;
  onChange: (rows: Row[]) => void;
}

/** Rows with a label each, every one of them an exit: added, relabelled, put in order, taken away. */
export function LabelledRows<Row extends Labelled>(props: LabelledRowsProps<Row>) {
  const { rows, noun, fresh, errorAt, beside, below, onChange } = props;
  return (
    <>
      {rows.map((row, index) => {
        const change = (next: Row) => onChange(rows.with(index, next));
        const wrong = errorAt(`${index}.label`) ?? errorAt(`${index}.id`) ?? errorAt(String(index));
        return (
          <div key={row.id || index} className="flex flex-col gap-1.5">
            <div className="flex items-center gap-1">
              <TextInput
                aria-label={`What ${noun} ${index + 1} is called`}
                aria-invalid={wrong ? true : undefined}
                value={row.label}
                onChange={(event) => change({ ...row, label: event.target.value })}
              />
              {beside?.(row, change)}
              <RowActs
                what={row.label ? `${noun} “${row.label}”` : `${noun} ${index + 1}`}
                index={index}
                count={rows.length}
                onMove={(to) => onChange(moved(rows, index, to))}
                onRemove={() => onChange(rows.toSpliced(index, 1))}
              />
            </div>
            <FieldError>{wrong}</FieldError>
            {below?.(row, change, index)}
          </div>
        );
      })}
      <Button
        size="small"
        className="self-start"
        onClick={() => onChange([...rows, fresh(newId(noun.replaceAll(" ", "-")))])}
      >
        <Plus /> Add a {noun}
      </Button>
    </>
  );
}
