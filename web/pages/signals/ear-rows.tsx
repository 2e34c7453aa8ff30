import { Plus, Trash2 } from "lucide-react";
import { newId } from "../../editor/new-id.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { toast } from "../../ui/toasts.tsx";
import { type EarRow, type EarsPart, earsProblems } from "./ears-draft.ts";
import type { EarsDesk } from "./use-ears-desk.ts";

interface EarRowsProps {
  desk: EarsDesk;
  part: EarsPart;
  /** What one of them is called, as in “Add an intent”. */
  one: string;
  lines: { label: string; help: string; placeholder: string };
  /** What stands there while there is none. */
  empty: string;
}

/** The workspace's own intents, or its keyword lists: each with a name and lines of text. */
export function EarRows({ desk, part, one, lines, empty }: EarRowsProps) {
  const rows = desk.draft[part];
  const problems = earsProblems(desk.draft);
  const set = (change: (rows: EarRow[]) => EarRow[]) =>
    desk.edit((draft) => ({ ...draft, [part]: change(draft[part]) }));
  const remove = (row: EarRow, at: number) => {
    set((all) => all.filter(({ id }) => id !== row.id));
    const run = () => set((all) => all.toSpliced(at, 0, row));
    toast({ meaning: "info", words: `“${row.name || one}” was removed.`, act: { label: "Undo", run } });
  };
  return (
    <>
      {rows.length === 0 && <p className="max-w-[80ch] text-soft">{empty}</p>}
      {rows.map((row, index) => (
        <Row
          key={row.id}
          row={row}
          lines={lines}
          // what is only missing is told once somebody wanted it live
          wrong={desk.strict || row.text !== "" ? problems(part, index) : undefined}
          strict={desk.strict}
          onChange={(next) => set((all) => all.map((other) => (other.id === row.id ? next : other)))}
          onRemove={() => remove(row, index)}
        />
      ))}
      <Button
        className="self-start"
        onClick={() => set((all) => [...all, { id: newId(part), name: "", text: "" }])}
      >
        <Plus /> Add {one}
      </Button>
    </>
  );
}

interface RowProps extends Pick<EarRowsProps, "lines"> {
  row: EarRow;
  wrong: ReturnType<ReturnType<typeof earsProblems>> | undefined;
  strict: boolean;
  onChange: (row: EarRow) => void;
  onRemove: () => void;
}

function Row({ row, lines, wrong, strict, onChange, onRemove }: RowProps) {
  return (
    <article
      aria-label={row.name || "Without a name"}
      className="flex flex-col gap-3 rounded-md border bg-surface p-4"
    >
      <div className="flex items-end gap-2">
        <div className="grow">
          <Field label="Name" error={strict || row.name !== "" ? wrong?.name : undefined}>
            {(control) => (
              <TextInput
                {...control}
                value={row.name}
                maxLength={50}
                onChange={(event) => onChange({ ...row, name: event.target.value })}
              />
            )}
          </Field>
        </div>
        <IconButton label={`Remove “${row.name}”`} onClick={onRemove}>
          <Trash2 />
        </IconButton>
      </div>
      <Field label={lines.label} help={lines.help} error={wrong?.text}>
        {(control) => (
          <TextArea
            {...control}
            value={row.text}
            placeholder={lines.placeholder}
            onChange={(event) => onChange({ ...row, text: event.target.value })}
          />
        )}
      </Field>
    </article>
  );
}
