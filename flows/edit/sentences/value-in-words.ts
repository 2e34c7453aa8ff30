import type { Condition } from "../../condition.ts";
import type { Hours } from "../../hours.ts";
import type { Json } from "../../json.ts";
import type { Field } from "../../kind.ts";
import { numberInWords } from "../../text/condition-in-words.ts";
import type { Part } from "../change.ts";
import { listed } from "./names.ts";
import { ruleChange } from "./rule-change.ts";
import { textChange } from "./text-change.ts";

/** What a change of one setting is, as the rest of a sentence about it: “is now 3 times instead of 2”. */
export function settingChange(field: Field, part: Part): string {
  const { before = null, after = null } = part;
  switch (field.type) {
    case "text":
    case "template":
      return `now ${textChange(String(before ?? ""), String(after ?? ""))}`;
    case "number":
    case "slider": {
      const unit = field.unit ? ` ${field.unit}` : "";
      return `is now ${numbered(after)}${unit} instead of ${numbered(before)}`;
    }
    case "toggle":
      return after === true ? "is now on" : "is now off";
    case "select": {
      const label = (value: Json) =>
        field.options.find((option) => option.value === value)?.label ?? shown(value);
      return `is now “${label(after)}” instead of “${label(before)}”`;
    }
    case "condition":
      return isCondition(before) && isCondition(after) ? ruleChange(before, after) : "changed";
    case "queue":
    case "variable":
      return `is now ${shown(after)} instead of ${shown(before)}`;
    case "articles":
    case "list":
    case "pairs":
    case "choices":
    case "routes":
    case "shares":
      return `changed: ${listChange(part)}`;
    case "hours":
      return `changed: ${hoursChange(before as Hours | null, after as Hours | null)}`;
    case "subflow":
      return "is now another one";
  }
}

/** “with a and b, without c”; of things that stay, those that changed. */
export function listChange({ before = [], after = [] }: Part): string {
  const [was, is] = [entriesOf(before), entriesOf(after)];
  const added = is.filter(({ key }) => !was.some((one) => one.key === key));
  const gone = was.filter(({ key }) => !is.some((one) => one.key === key));
  const other = is.filter(({ key, all }) => was.some((one) => one.key === key && one.all !== all));
  const names = (entries: Entry[]) => listed(entries.map(({ name }) => `“${name}”`));
  const told = [
    ...(added.length > 0 ? [`now with ${names(added)}`] : []),
    ...(gone.length > 0 ? [`no longer with ${names(gone)}`] : []),
    ...(other.length > 0 ? [`${names(other)} changed`] : []),
  ];
  return told.join(", ") || "in another order";
}

interface Entry {
  key: string;
  name: string;
  all: string;
}

/** Entries of the lists of forms: texts, or records with an id or a name, and perhaps a label. */
function entriesOf(list: Json): Entry[] {
  if (!Array.isArray(list)) return [];
  return list.map((entry) => {
    if (entry === null || typeof entry !== "object" || Array.isArray(entry))
      return { key: shown(entry), name: shown(entry), all: shown(entry) };
    const key = shown(entry.id ?? entry.name ?? null);
    return { key, name: shown(entry.label ?? entry.name ?? entry.id ?? null), all: JSON.stringify(entry) };
  });
}

function hoursChange(before: Hours | null, after: Hours | null): string {
  if (!before || !after) return "set anew";
  const told = [
    ...(before.timeZone === after.timeZone ? [] : [`by the clock of ${after.timeZone}`]),
    ...(JSON.stringify(before.week) === JSON.stringify(after.week) ? [] : ["other times of the week"]),
    ...(JSON.stringify(before.holidays) === JSON.stringify(after.holidays) ? [] : ["other holidays"]),
  ];
  return told.join(", ") || "set anew";
}

function numbered(value: Json): string {
  return typeof value === "number" ? numberInWords(value) : shown(value);
}

function shown(value: Json): string {
  if (value === null || value === "") return "nothing";
  return typeof value === "object" ? "something else" : String(value);
}

function isCondition(value: Json): value is Json & Condition {
  return value !== null && typeof value === "object" && !Array.isArray(value) && Array.isArray(value.tests);
}
