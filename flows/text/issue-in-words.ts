import type { z } from "zod";
import { valueAt } from "../value-at.ts";

type Issue = z.core.$ZodIssue;

/** What does not fit its schema, as one sentence that names the place and the way out. */
export function issueInWords(issue: Issue, file: unknown): string {
  const place = placeInWords(issue.path, file);
  const sentence = `${place}${place ? ": " : ""}${complaint(issue, valueAt(file, issue.path))}`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** What is wrong with one field of a form: in the schema's own words where it has some. */
export function fieldIssueInWords(issue: Issue, form: unknown): string {
  if (!/^(?:Invalid|Too (?:big|small)|Unrecognized)/.test(issue.message)) return issue.message;
  const sentence = complaint(issue, valueAt(form, issue.path));
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** `["nodes", 2, "config"]` → “node 3 (“Say hello”) → config”. */
function placeInWords(path: PropertyKey[], file: unknown): string {
  const [list, index, ...rest] = path;
  if (typeof index !== "number") return path.map(inList).join(" → ");
  const one = valueAt(file, [list ?? "", index]);
  const named = nameOf(one) ? ` (“${nameOf(one)}”)` : "";
  const thing = singular[String(list)] ?? String(list);
  return [`${thing} ${index + 1}${named}`, ...rest.map(inList)].join(" → ");
}

function inList(key: PropertyKey): string {
  return typeof key === "number" ? `no. ${key + 1}` : oneLine(String(key));
}

function oneLine(text: string): string {
  return text.replaceAll(/\s/g, " ").slice(0, 60);
}

const singular: Record<string, string> = {
  nodes: "node",
  edges: "edge",
  policies: "policy",
  subflows: "subflow",
  scenarios: "scenario",
};

function nameOf(thing: unknown): string {
  const title = valueAt(thing, ["title"]) ?? valueAt(thing, ["name"]) ?? valueAt(thing, ["id"]);
  return typeof title === "string" ? oneLine(title) : "";
}

function complaint(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case "invalid_type":
      return value === undefined
        ? "it is missing: add it."
        : `it is ${typeInWords(value)} and should be ${wanted[issue.expected] ?? issue.expected}.`;
    case "unrecognized_keys":
      return `“${oneLine(issue.keys[0] ?? "")}” is not known here: remove it.`;
    case "too_big":
      return issue.origin === "array"
        ? `it has more than ${issue.maximum.toLocaleString("en")} entries: make it smaller.`
        : `it is ${issue.origin === "string" ? "longer" : "more"} than ${issue.maximum.toLocaleString("en")}${issue.origin === "string" ? " characters" : ""}: make it ${issue.origin === "string" ? "shorter" : "less"}.`;
    case "too_small":
      if (value === "") return "it is empty: fill it in.";
      return `it is less than ${issue.minimum}: make it more.`;
    case "invalid_value":
      return `${shown(value)} is none of ${issue.values.map(shown).join(", ")}: choose one of them.`;
    case "invalid_union":
      return `${shown(value)} has a form that is not known here: look at how others are written.`;
    case "invalid_key":
    case "invalid_element":
      return own(issue.issues[0]?.message);
    default:
      return own(issue.message);
  }
}

function own(message: string | undefined): string {
  return message && !message.startsWith("Invalid") ? message : "it is not written as it should be.";
}

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "object" && value !== null) return typeInWords(value);
  return `“${oneLine(String(value))}”`;
}

function typeInWords(value: unknown): string {
  if (value === null) return "nothing (null)";
  if (Array.isArray(value)) return "a list";
  return wanted[typeof value] ?? typeof value;
}

const wanted: Record<string, string> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "an object",
  record: "an object",
  array: "a list",
};
