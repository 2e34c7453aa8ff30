import type { Node, Subflow } from "#flows/flow.ts";
import type { AnyKind } from "#flows/kind.ts";
import { pathInWords } from "#flows/text/condition-in-words.ts";
import { parseTemplate } from "#flows/text/template.ts";

/** What is called otherwise on screen than in a flow. */
export interface Names {
  /** A queue's name by its key; one that is not known is called by its key, as a name. */
  queue: (key: string) => string;
  /** A subflow's name by its id. */
  subflow: (id: string) => string;
  /** The workspace's own intents by their names of today, in whatever is to be shown. */
  today: <Value>(value: Value) => Value;
}

export function namesOf(
  queues: { key: string; name: string }[],
  subflows: Subflow[],
  today: Names["today"] = (value) => value,
): Names {
  const ofQueues = new Map(queues.map(({ key, name }) => [key, name]));
  const ofSubflows = new Map(subflows.map(({ id, name }) => [id, name]));
  return {
    queue: (key) => ofQueues.get(key) ?? `${key.charAt(0).toUpperCase()}${key.slice(1)}`,
    subflow: (id) => ofSubflows.get(id) ?? "a subflow that is gone",
    today,
  };
}

/** A node's settings in one line as its kind tells them, with names for keys and ids, and variables as ‹order number›. */
export function settingsInWords(kind: AnyKind, config: Node["config"], names: Names): string {
  const told = kind.fields.reduce(
    (words, { name, type }) => {
      const key = config[name];
      if ((type !== "queue" && type !== "subflow") || typeof key !== "string" || key === "") return words;
      return words.replace(key, () => names[type](key));
    },
    kind.summary(names.today(config)),
  );
  return variablesInWords(told);
}

/** “Order {{orderNumber}}” → “Order ‹order number›”. */
export function variablesInWords(text: string): string {
  return parseTemplate(text)
    .pieces.map((piece) => ("text" in piece ? piece.text : `‹${pathInWords(piece.path)}›`))
    .join("");
}
