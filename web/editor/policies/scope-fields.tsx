import type { Scope } from "#flows/flow.ts";
import { intentLabel } from "#flows/signals/intents.ts";
import { useIntentChoices } from "../../own-ears.ts";
import { Chips } from "../../ui/chips.tsx";
import { Field } from "../../ui/field.tsx";
import { SearchSelect } from "../../ui/search-select.tsx";
import { WordList } from "../../ui/word-list.tsx";

interface ScopeFieldsProps {
  scope: Scope;
  onChange: (scope: Scope) => void;
}

/** Channels that customers come by. */
const channels = [{ value: "web chat", label: "Web chat" }];

/** Where a policy counts; an empty list counts everywhere. */
export function ScopeFields({ scope, onChange }: ScopeFieldsProps) {
  const about = useIntentChoices();
  return (
    <fieldset className="grid gap-3 @xl:grid-cols-3">
      <legend className="pb-1 font-medium">Counts only</legend>
      <PickMany
        label="In channels"
        every="In every channel"
        options={channels}
        chosen={scope.channels}
        onChange={(next) => onChange({ ...scope, channels: next })}
      />
      <PickMany
        label="About"
        every="Whatever it is about"
        options={about}
        chosen={scope.intents}
        onChange={(next) => onChange({ ...scope, intents: next })}
      />
      <Field label="For customers or conversations tagged">
        {(control) => (
          <WordList
            {...control}
            label="Tags"
            placeholder={scope.tags.length > 0 ? "Add a tag, then Enter" : "Everybody; add a tag, then Enter"}
            words={scope.tags}
            refuse={(words) =>
              words.some((word) => word.length > 64) ? "A tag has at most 64 characters." : undefined
            }
            onChange={(tags) => onChange({ ...scope, tags })}
          />
        )}
      </Field>
    </fieldset>
  );
}

interface PickManyProps {
  label: string;
  /** What an empty choice means. */
  every: string;
  options: { value: string; label: string }[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

function PickMany({ label, every, options, chosen, onChange }: PickManyProps) {
  const labelOf = (value: string) =>
    options.find((option) => option.value === value)?.label ?? intentLabel(value);
  return (
    <Field label={label}>
      {(control) => (
        <div className="flex flex-col gap-1.5">
          <Chips
            label={label}
            items={chosen.map((value) => ({ key: value, label: labelOf(value) }))}
            onRemove={(value) => onChange(chosen.filter((other) => other !== value))}
          />
          <SearchSelect
            {...control}
            search={`Find: ${label.toLowerCase()}`}
            options={options.filter(({ value }) => !chosen.includes(value))}
            onPick={(value) => onChange([...chosen, value])}
          >
            <span className="text-soft">{chosen.length > 0 ? "Add another" : every}</span>
          </SearchSelect>
        </div>
      )}
    </Field>
  );
}
