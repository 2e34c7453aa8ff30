import fc from "fast-check";
import { expect, test } from "vitest";
import { readJson } from "./json.ts";

test("what is JSON is read as the engine reads it", () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ maxDepth: 5, noUnicodeString: true }),
      fc.constantFrom(0, 2),
      (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const read = readJson(text);
        if (read.ok) expect(read.value).toEqual(JSON.parse(text));
        // stricter than the engine in these alone
        else expect(read.message).toMatch(/too large|control character|not allowed as a name/);
      },
    ),
  );
});

test("what is not JSON is refused in a sentence, whatever it is", () => {
  const pieces = fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"',
    '"a"',
    "1",
    "-",
    "null",
    "\\",
    "\n",
    " ",
    "é",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((parts) => parts.join("")),
      ),
      (text) => {
        const read = readJson(text);
        if (read.ok) expect(isJson(text)).toBe(true);
        else expect(read.message).toMatch(/^Line \d+, column \d+: .+[.?]$/s);
      },
    ),
  );
});

test("a place is told by line and column, and what is missing by what it should stand in", () => {
  const read = readJson('{\n  "nodes": [\n    { "id": 1 }\n  ]\n}');
  if (!read.ok) throw new Error(read.message);
  expect(read.spotOf(["nodes", 0, "id"])).toEqual({ line: 3, column: 13 });
  expect(read.spotOf(["nodes", 0, "title"])).toEqual({ line: 3, column: 5 });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
