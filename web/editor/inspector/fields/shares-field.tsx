import { Button } from "../../../ui/button.tsx";
import { FieldError } from "../../../ui/field-error.tsx";
import { FieldGroup } from "../../../ui/field-group.tsx";
import { TextInput } from "../../../ui/text-input.tsx";
import { evenShares, sumInWords } from "../shares.ts";
import type { FieldProps } from "./field-props.ts";
import { LabelledRows } from "./labelled-rows.tsx";
import { rowsOf, ShareRow } from "./rows-of.ts";

/** Parts of the customers, in per cent, with what they come to. */
export function SharesField({ field, value, errorAt, set }: FieldProps<"shares">) {
  const rows = rowsOf(ShareRow, value);
  const shares = evenShares(rows.length);
  return (
    <FieldGroup
      label={field.label}
      help={field.help}
      error={errorAt("")}
      aside={<output>{sumInWords(rows.map(({ share }) => share))}</output>}
    >
      <LabelledRows
        rows={rows}
        noun="part"
        fresh={(id) => ({ id, label: "", share: 0 })}
        errorAt={errorAt}
        beside={(row, change) => (
          <span className="flex shrink-0 items-center gap-1 text-soft">
            <TextInput
              type="number"
              aria-label={`Per cent of customers for ${row.label || "this part"}`}
              min={0}
              max={100}
              className="w-16!"
              value={row.share}
              onChange={(event) => change({ ...row, share: Number(event.target.value) })}
            />
            %
          </span>
        )}
        below={(_row, _change, index) => <FieldError>{errorAt(`${index}.share`)}</FieldError>}
        onChange={set}
      />
      {rows.length > 1 && (
        <Button
          size="small"
          look="plain"
          className="-mt-1 self-start"
          onClick={() => set(rows.map((row, index) => ({ ...row, share: shares[index] ?? 0 })))}
        >
          Make them even
        </Button>
      )}
    </FieldGroup>
  );
}
