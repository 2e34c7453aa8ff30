import type { ComponentType } from "react";
import type { Field } from "#flows/kind.ts";
import { ArticlesField } from "./fields/articles-field.tsx";
import { ConditionField } from "./fields/condition-field.tsx";
import type { FieldProps } from "./fields/field-props.ts";
import { NumberField } from "./fields/number-field.tsx";
import { QueueField } from "./fields/queue-field.tsx";
import { SelectField } from "./fields/select-field.tsx";
import { SliderField } from "./fields/slider-field.tsx";
import { TemplateField } from "./fields/template-field.tsx";
import { TextField } from "./fields/text-field.tsx";
import { ToggleField } from "./fields/toggle-field.tsx";
import { VariableField } from "./fields/variable-field.tsx";

const editors: { [Type in Field["type"]]?: ComponentType<FieldProps<Type>> } = {
  text: TextField,
  template: TemplateField,
  number: NumberField,
  slider: SliderField,
  select: SelectField,
  toggle: ToggleField,
  condition: ConditionField,
  variable: VariableField,
  queue: QueueField,
  articles: ArticlesField,
};

/** The editor of a field, by its type. */
export function FieldEditor(props: FieldProps) {
  // the registry's union: the editor stands under the type of this very field
  const Editor = editors[props.field.type] as ComponentType<FieldProps> | undefined;
  return Editor ? <Editor {...props} /> : null;
}
