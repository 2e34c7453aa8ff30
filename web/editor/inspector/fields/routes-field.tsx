import { intentLabel } from "#flows/signals/intents.ts";
import { useIntentChoices, useTodaysNames } from "../../../own-ears.ts";
import { Chips } from "../../../ui/chips.tsx";
import { FieldError } from "../../../ui/field-error.tsx";
import { FieldGroup } from "../../../ui/field-group.tsx";
import { SearchSelect } from "../../../ui/search-select.tsx";
import type { FieldProps } from "./field-props.ts";
import { LabelledRows } from "./labelled-rows.tsx";
import { RouteRow, rowsOf } from "./rows-of.ts";

/** Ways to go on, each for some intents. An intent that another of them has says so. */
export function RoutesField({ field, value, errorAt, set }: FieldProps<"routes">) {
  const intents = useIntentChoices();
  const today = useTodaysNames();
  const rows = rowsOf(RouteRow, value);
  const elsewhere = (id: string) => rows.find((row) => row.intents.includes(id))?.label;
  return (
    <FieldGroup label={field.label} help={field.help} error={errorAt("")}>
      <LabelledRows
        rows={rows}
        noun="path"
        fresh={(id) => ({ id, label: "", intents: [] })}
        errorAt={errorAt}
        below={(row, change, index) => (
          <div className="flex flex-col gap-1.5 border-l-2 pb-2 pl-2">
            <Chips
              label={`Intents of ${row.label || `path ${index + 1}`}`}
              items={row.intents.map((id, place) => ({
                key: id,
                label: intentLabel(today(id)),
                wrong: errorAt(`${index}.intents.${place}`) !== undefined,
              }))}
              onRemove={(id) => change({ ...row, intents: row.intents.filter((other) => other !== id) })}
            />
            <SearchSelect
              search="Find an intent"
              options={intents
                .filter(({ value }) => !row.intents.includes(value))
                .map((one) => ({ ...one, ...aside(elsewhere(one.value)) }))}
              onPick={(id) => change({ ...row, intents: [...row.intents, id] })}
            >
              <span className="text-soft">Add an intent</span>
            </SearchSelect>
            <FieldError>{wrongIntents(errorAt, index, row.intents.length)}</FieldError>
          </div>
        )}
        onChange={set}
      />
    </FieldGroup>
  );
}

function aside(path: string | undefined) {
  return path === undefined ? {} : { aside: `in ${path || "another path"}` };
}

function wrongIntents(errorAt: (path: string) => string | undefined, index: number, count: number) {
  const places = Array.from({ length: count }, (_, place) => errorAt(`${index}.intents.${place}`));
  return errorAt(`${index}.intents`) ?? places.find((error) => error !== undefined);
}
