import type { ComponentType } from "react";
import type { Field } from "#flows/kind.ts";
import { ArticlesField } from "./fields/articles-field.tsx";
import { ChoicesField } from "./fields/choices-field.tsx";
import { ConditionField } from "./fields/condition-field.tsx";
import type { FieldProps } from "./fields/field-props.ts";
import { HoursField } from "./fields/hours-field.tsx";
import { ListField } from "./fields/list-field.tsx";
import { NumberField } from "./fields/number-field.tsx";
import { PairsField } from "./fields/pairs-field.tsx";
import { QueueField } from "./fields/queue-field.tsx";
import { RoutesField } from "./fields/routes-field.tsx";
import { SelectField } from "./fields/select-field.tsx";
import { SharesField } from "./fields/shares-field.tsx";
import { SliderField } from "./fields/slider-field.tsx";
import { SubflowField } from "./fields/subflow-field.tsx";
import { TemplateField } from "./fields/template-field.tsx";
import { TextField } from "./fields/text-field.tsx";
import { ToggleField } from "./fields/toggle-field.tsx";
import { VariableField } from "./fields/variable-field.tsx";

const editors: { [Type in Field["type"]]: ComponentType<FieldProps<Type>> } = {
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
  subflow: SubflowField,
  list: ListField,
  pairs: PairsField,
  choices: ChoicesField,
  routes: RoutesField,
  shares: SharesField,
  hours: HoursField,
};

/** The editor of a field, by its type. */
export function FieldEditor(props: FieldProps) {
  // the registry's union: the editor stands under the type of this very field
  const Editor = editors[props.field.type] as ComponentType<FieldProps>;
  return <Editor {...props} />;
}
