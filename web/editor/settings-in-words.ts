import type { Node } from "#flows/flow.ts";
import type { AnyKind } from "#flows/kind.ts";
import { pathInWords } from "#flows/text/condition-in-words.ts";
import { parseTemplate } from "#flows/text/template.ts";

/** A queue's name on screen by its key; a queue that is not known is called by its key, as a name. */
export type QueueName = (key: string) => string;

export function queueNames(queues: { key: string; name: string }[]): QueueName {
  const names = new Map(queues.map(({ key, name }) => [key, name]));
  return (key) => names.get(key) ?? `${key.charAt(0).toUpperCase()}${key.slice(1)}`;
}

/** A node's settings in one line as its kind tells them, with queues by their names and variables as ‹order number›. */
export function settingsInWords(kind: AnyKind, config: Node["config"], queueName: QueueName): string {
  const named = { ...config };
  for (const { name, type } of kind.fields) {
    const key = named[name];
    if (type === "queue" && typeof key === "string") named[name] = queueName(key);
  }
  return variablesInWords(kind.summary(named));
}

/** “Order {{orderNumber}}” → “Order ‹order number›”. */
export function variablesInWords(text: string): string {
  return parseTemplate(text)
    .pieces.map((piece) => ("text" in piece ? piece.text : `‹${pathInWords(piece.path)}›`))
    .join("");
}
