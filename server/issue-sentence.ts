import type { z } from "zod";

/** What is wrong with an input, in a sentence that names the field. */
export function issueSentence({ issues }: z.ZodError): string {
  const [issue] = issues;
  if (!issue) return "This is not of the expected shape.";
  if (issue.code === "unrecognized_keys")
    return `${named([...issue.path, issue.keys[0] ?? ""])} is not known here.`;
  return `${named(issue.path)} ${told(issue)}.`;
}

/** The fields that are not as expected, for a form to mark. */
export function fieldIssues({ issues }: z.ZodError): { field: string; message: string }[] {
  return issues.map((issue) => ({ field: issue.path.join("."), message: told(issue) }));
}

function told(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined && / undefined$/.test(issue.message)
        ? "is missing"
        : `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case "invalid_value":
      return `must be ${either(issue.values.map(String))}`;
    case "too_small":
      return issue.origin === "string" && issue.minimum === 1
        ? "must not be empty"
        : `must ${sized(issue.origin, "at least", issue.minimum)}`;
    case "too_big":
      return `must ${sized(issue.origin, "at most", issue.maximum)}`;
    case "invalid_format":
      return FORMATS[issue.format] ?? "is not written as it should be";
    case "custom":
      return `is not as it should be (${issue.message.replace(/\.$/, "")})`;
    default:
      return "is not as it should be";
  }
}

const KINDS: Partial<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "an object",
  array: "a list",
};
const FORMATS: Partial<Record<string, string>> = {
  email: "must be an e-mail address",
  uuid: "must be an id",
  url: "must be an address",
};

function named(path: PropertyKey[]): string {
  return path.length === 0 ? "The input" : `"${path.map(String).join(".")}"`;
}

function either(values: string[]): string {
  const quoted = values.map((value) => `"${value}"`);
  return quoted.length < 2 ? quoted.join() : `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`;
}

function sized(origin: string, bound: string, size: number | bigint): string {
  if (origin === "string") return `have ${bound} ${size} characters`;
  if (origin === "array") return `have ${bound} ${size} entries`;
  return `be ${bound} ${size}`;
}
