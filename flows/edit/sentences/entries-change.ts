import type { Json } from "../../json.ts";
import { intentLabel } from "../../signals/intents.ts";
import type { Part } from "../change.ts";
import { same } from "../same.ts";
import { quotedList, without } from "./quoted-list.ts";

/** What became of a form's list: what it has and has no longer, and what is other in the entries that stayed. */
export function entriesChange({ before = [], after = [] }: Part): string {
  const [was, is] = [entriesOf(before), entriesOf(after)];
  const added = is.filter(({ key }) => !was.some((one) => one.key === key));
  const gone = was.filter(({ key }) => !is.some((one) => one.key === key));
  const told = [
    ...(added.length > 0 ? [`now also has ${added.map(inWords).join(", ")}`] : []),
    ...(gone.length > 0 ? [`no longer has ${quotedList(gone.map(({ name }) => name))}`] : []),
    ...is.flatMap((one) => {
      const old = was.find(({ key }) => key === one.key);
      return old && !same(old.all, one.all) ? entryChange(old, one) : [];
    }),
  ];
  const whole = added.length + gone.length > 0;
  return told.length === 0 ? "is in another order" : `${whole ? "" : "changed: "}${told.join("; ")}`;
}

interface Entry {
  key: string;
  name: string;
  all: Json;
  parts: Record<string, Json>;
}

/** Entries of the lists of forms: texts, or records with an id or a name, and perhaps a label. */
function entriesOf(list: Json): Entry[] {
  if (!Array.isArray(list)) return [];
  return list.map((all) => {
    if (all === null || typeof all !== "object" || Array.isArray(all))
      return { key: shown(all), name: shown(all), all, parts: {} };
    const key = shown(all.id ?? all.name ?? null);
    return { key, name: shown(all.label ?? all.name ?? all.id ?? null), all, parts: all };
  });
}

function inWords({ name, parts }: Entry): string {
  const routed = intentsOf(parts);
  if (routed.length > 0) return `“${name}” for ${quotedList(routed)}`;
  if (parts.share !== undefined) return `“${name}” with ${shown(parts.share)} %`;
  return parts.value === undefined ? `“${name}”` : `“${name}” as “${shown(parts.value)}”`;
}

/** “Post” gets 60 % instead of 50 %; “Returns” now takes “Wants a refund”. */
function entryChange(was: Entry, is: Entry): string[] {
  const [from, to] = [intentsOf(was.parts), intentsOf(is.parts)];
  const [more, less] = [without(to, from), without(from, to)];
  const { share, value } = is.parts;
  const told = [
    ...(was.name === is.name ? [] : [`“${was.name}” now reads “${is.name}”`]),
    ...(more.length > 0 ? [`“${is.name}” now also takes ${quotedList(more)}`] : []),
    ...(less.length > 0 ? [`“${is.name}” no longer takes ${quotedList(less)}`] : []),
    ...(same(was.parts.share, share)
      ? []
      : [`“${is.name}” gets ${shown(share)} % instead of ${shown(was.parts.share)} %`]),
    ...(same(was.parts.value, value)
      ? []
      : [`“${is.name}” is now “${shown(value)}” instead of “${shown(was.parts.value)}”`]),
  ];
  return told.length > 0 ? told : [`“${is.name}” has its parts in another order`];
}

function intentsOf({ intents: ids }: Record<string, Json>): string[] {
  if (!Array.isArray(ids)) return [];
  return ids.map((one) => (typeof one === "string" ? intentLabel(one) : shown(one)));
}

function shown(value: Json | undefined): string {
  if (value === null || value === undefined || value === "") return "nothing";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
