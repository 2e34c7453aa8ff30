import type { Node } from "#flows/flow.ts";
import type { Json } from "#flows/json.ts";
import type { Field } from "#flows/kind.ts";
import type { Readable } from "../variables-of.ts";

/** What the inspector knows beyond the node: the choices that come from the workspace. */
export interface Choices {
  variables: Readable[];
  queues: { key: string; name: string }[];
  articles: { slug: string; title: string }[];
}

/** The member of the union that a type of field belongs to. */
type FieldOf<Type extends Field["type"], Each = Field> = Each extends Field
  ? Type extends Each["type"]
    ? Each
    : never
  : never;

/** What every field's editor gets. `set` takes one key of the node's settings. */
export interface FieldProps<Type extends Field["type"] = Field["type"]> {
  field: FieldOf<Type>;
  value: Node["config"][string] | undefined;
  error: string | undefined;
  choices: Choices;
  set: (value: Json) => void;
}
