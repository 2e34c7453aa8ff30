import { CornerDownRight, Plus } from "lucide-react";
import { Button } from "../../../ui/button.tsx";
import { Field } from "../../../ui/field.tsx";
import { Select } from "../../../ui/select.tsx";
import { newSubflow } from "../../sheet/new-subflow.ts";
import { useOpenSheet } from "../../sheet/open-sheet.tsx";
import type { FieldProps } from "./field-props.ts";

/** One of the flow's subflows, or a new one; either can be opened from here. */
export function SubflowField({ field, value, error, choices, set }: FieldProps<"subflow">) {
  const openSheet = useOpenSheet();
  const id = typeof value === "string" ? value : "";
  const known = choices.subflows.some((subflow) => subflow.id === id);
  const options = choices.subflows.map((subflow) => ({ value: subflow.id, label: subflow.name }));
  const make = () => {
    const added = newSubflow();
    set(added.id, added.change);
    openSheet(added.id);
  };
  const missing = id && !known ? "This subflow is no longer there: choose another." : undefined;
  return (
    <div className="flex flex-col gap-2">
      <Field label={field.label} help={field.help} error={error ?? missing}>
        {(control) => (
          <Select
            {...control}
            placeholder="Choose a subflow"
            value={id}
            options={known || !id ? options : [{ value: id, label: "No longer there" }, ...options]}
            onPick={set}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        {known && (
          <Button size="small" onClick={() => openSheet(id)}>
            <CornerDownRight /> Open it
          </Button>
        )}
        <Button size="small" onClick={make}>
          <Plus /> New subflow
        </Button>
      </div>
    </div>
  );
}
