import type { Flow, Node, Subflow } from "#flows/flow.ts";
import type { Json } from "#flows/json.ts";
import type { Field } from "#flows/kind.ts";
import type { Readable } from "../variables-of.ts";

/** What the inspector knows beyond the node: the choices that come from the flow and from the workspace. */
export interface Choices {
  variables: Readable[];
  subflows: Subflow[];
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
  /** What is wrong with it, the first of it where there is more. */
  error: string | undefined;
  /** What is wrong with a part of the value: "1.label", or "" for the whole. */
  errorAt: (path: string) => string | undefined;
  /** The node whose setting it is. */
  node: Node;
  choices: Choices;
  /** `also` changes the flow in the same step of undo. */
  set: (value: Json, also?: (flow: Flow) => Flow) => void;
}
