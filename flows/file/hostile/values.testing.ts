import type { Json } from "../../json.ts";
import { type HostileFile, withValue } from "./sound.testing.ts";

/** Files with names that nobody knows, and with more than there may be. */
export function strangeValues(): HostileFile[] {
  return [...unknownKeys(), ...tooMuch()];
}

function unknownKeys(): HostileFile[] {
  const places: (string | number)[][] = [
    [],
    ["nodes", 0],
    ["nodes", 0, "config"],
    ["edges", 0],
    ["subflows", 0],
    ["policies", 0],
    ["policies", 0, "when"],
    ["policies", 0, "when", "tests", 0],
    ["policies", 0, "handoff"],
    ["policies", 0, "scope"],
    ["scenarios", 0],
    ["layout", "ask"],
  ];
  return places.map((path) => ({
    name: `an unknown name in ${path.join(".") || "the file"}`,
    text: withValue([...path, "onload"], "alert(1)"),
    says: /“onload” is not known here: remove it/,
  }));
}

function tooMuch(): HostileFile[] {
  const node = { id: "n", kind: "say", title: "", config: { text: "a" } };
  const many = (count: number, one: (index: number) => Json): Json =>
    Array.from({ length: count }, (_, index) => one(index));
  return [
    {
      name: "2,001 nodes",
      text: withValue(
        ["nodes"],
        many(2001, (index) => ({ ...node, id: `n${index}` })),
      ),
      says: /nodes: it has more than 2,000/i,
    },
    {
      name: "8,001 edges",
      text: withValue(
        ["edges"],
        many(8001, (index) => ({ from: "ask", exit: `e${index}`, to: "end" })),
      ),
      says: /edges: it has more than 8,000/i,
    },
    {
      name: "101 subflows",
      text: withValue(
        ["subflows"],
        many(101, (index) => ({ id: `s${index}`, name: "S", inputs: [], outputs: [] })),
      ),
      says: /subflows: it has more than 100/i,
    },
    {
      name: "a title of 121 characters",
      text: withValue(["nodes", 0, "title"], "a".repeat(121)),
      says: /title: it is longer than 120 characters/,
    },
    {
      name: "a name of 5,000 characters",
      text: withValue(["name"], "a".repeat(5000)),
      says: /name: it is longer than 120 characters/i,
    },
    {
      name: "a text of 20,001 characters",
      text: withValue(["nodes", 2, "config", "text"], "a".repeat(20_001)),
      says: /20,000 characters: shorten it/,
    },
    { name: "an empty name", text: withValue(["name"], ""), says: /name: it is empty/i },
    {
      name: "more than 2 MB of text",
      text: withValue(["name"], "a".repeat(2 * 1024 * 1024)),
      says: /larger than 2 MB: split/,
    },
    {
      name: "more than 2 MB of bytes",
      text: withValue(["name"], "😀".repeat(600 * 1024)),
      says: /larger than 2 MB: split/,
    },
    {
      name: "a rule of 21 tests",
      text: withValue(
        ["policies", 0, "when", "tests"],
        many(21, () => ({ left: "a", op: "is set" })),
      ),
      says: /tests: it has more than 20/,
    },
    {
      name: "a slope over one message",
      text: withValue(["policies", 0, "when", "tests", 0, "slope"], true),
      says: /slope needs at least 2/,
    },
    {
      name: "seven messages",
      text: withValue(["policies", 0, "when", "tests", 0, "messages"], 7),
      says: /messages: it is more than 6/,
    },
    {
      name: "half a message",
      text: withValue(["policies", 0, "when", "tests", 0, "messages"], 1.5),
      says: /messages: it is a number and should be a whole number/,
    },
    {
      name: "an operator that is none",
      text: withValue(["policies", 0, "when", "tests", 0, "op"], "matches"),
      says: /op: “matches” is none of/,
    },
    {
      name: "a priority that is none",
      text: withValue(["policies", 0, "handoff", "priority"], "asap"),
      says: /priority: “asap” is none of/,
    },
    {
      name: "an unknown step",
      text: withValue(["scenarios", 0, "steps", 0], { shell: "rm -rf /" }),
      says: /steps.*a form that is not known/,
    },
    {
      name: "an unknown assertion",
      text: withValue(["scenarios", 0, "asserts", 0], { eval: "1" }),
      says: /asserts.*a form that is not known/,
    },
    {
      name: "a scenario without assertions",
      text: withValue(["scenarios", 0, "asserts"], []),
      says: /asserts/,
    },
  ];
}
