import type { Condition } from "../../condition.ts";
import type { Json } from "../../json.ts";
import type { Field } from "../../kind.ts";
import { numberInWords } from "../../text/condition-in-words.ts";
import type { Part } from "../change.ts";
import { entriesChange } from "./entries-change.ts";
import { hoursChange } from "./hours-change.ts";
import { ruleChange } from "./rule-change.ts";
import { textChange } from "./text-change.ts";

/** What a change of one setting is, as the rest of a sentence about it: “is now 3 times instead of 2”. */
export function settingChange(field: Field, part: Part): string {
  const { before = null, after = null } = part;
  switch (field.type) {
    case "text":
    case "template":
      return textChange(String(before ?? ""), String(after ?? ""), field.type === "template" && field.long);
    case "number":
    case "slider": {
      const unit = field.unit ? ` ${after === 1 ? field.unit.replace(/s\b/, "") : field.unit}` : "";
      const again = field.unit === "%" ? " %" : "";
      return `is now ${numbered(after)}${unit} instead of ${numbered(before)}${again}`;
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
      return entriesChange(part);
    case "hours":
      return hoursChange(before, after);
    case "subflow":
      return "is now another one";
  }
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
