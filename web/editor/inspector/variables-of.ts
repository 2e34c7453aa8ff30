import type { Flow } from "#flows/flow.ts";
import type { ValueType } from "#flows/kind.ts";
import { kindOf } from "#flows/kinds/index.ts";
import { pathInWords } from "#flows/text/condition-in-words.ts";
import type { PathType } from "#flows/text/types-of.ts";
import { knownPaths, typeOf } from "#flows/text/value-types.ts";
import { type Sheet, sheetOf } from "../sheet/sheet.ts";

/** Something that a template or a condition may read. */
export interface Readable {
  path: string;
  label: string;
  type: PathType;
}

/**
 * What templates and conditions on a sheet may read: what is known before the first message, what its nodes set and, in
 * a subflow, what that is given.
 */
export function variablesOf(flow: Flow, sheet: Sheet): Readable[] {
  const inputs = flow.subflows.find(({ id }) => id === sheet)?.inputs ?? [];
  const types: Record<string, ValueType> = Object.fromEntries(inputs.map((name) => [name, "anything"]));
  const labels = new Map(Object.entries(given));
  for (const node of sheetOf(flow, sheet).nodes) {
    for (const { variable, label, type = "anything" } of kindOf(node)?.sets(node.config) ?? []) {
      types[variable] = type;
      labels.set(variable, label);
    }
  }
  return knownPaths(types)
    .filter((path) => isThere(path, types))
    .map((path) => ({
      path,
      label: labels.get(path) ?? pathInWords(path),
      type: typeOf(path, types)?.type ?? "anything",
    }));
}

/** An order and a queue have known parts, but are there only where something set them; signals have a list of their own. */
function isThere(path: string, types: Record<string, ValueType>): boolean {
  const [root = ""] = path.split(".");
  return root in types || always.includes(root);
}

const always = ["customer", "channel", "language", "tags"];
const given: Record<string, string> = {
  "customer.name": "Customer’s name",
  "customer.firstName": "Customer’s first name",
  "customer.email": "Customer’s e-mail",
  "customer.saidEmail": "E-mail as the customer typed it",
  "customer.verified": "Customer is signed in",
  "customer.tags": "Customer’s tags",
  "customer.language": "Customer’s language",
  "customer.vip": "Customer is a VIP",
  channel: "Channel",
  language: "Language",
  tags: "Tags of the conversation",
};
