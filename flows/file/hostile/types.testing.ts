import type { Json } from "../../json.ts";
import { type HostileFile, withValue } from "./sound.testing.ts";

/** Where the sound flow has a value of each type; nodes: ask, end, hello, start. */
const texts: (string | number)[][] = [
  ["name"],
  ["nodes", 0, "id"],
  ["nodes", 0, "kind"],
  ["nodes", 0, "title"],
  ["nodes", 0, "config", "question"],
  ["nodes", 0, "config", "variable"],
  ["nodes", 2, "config", "text"],
  ["edges", 0, "from"],
  ["edges", 0, "exit"],
  ["edges", 0, "to"],
  ["subflows", 0, "id"],
  ["subflows", 0, "name"],
  ["policies", 0, "id"],
  ["policies", 0, "title"],
  ["policies", 0, "handoff", "queue"],
  ["policies", 0, "handoff", "say"],
  ["policies", 0, "when", "tests", 0, "left"],
  ["scenarios", 0, "title"],
  ["scenarios", 0, "at"],
];
const lists: (string | number)[][] = [
  ["nodes"],
  ["edges"],
  ["subflows"],
  ["policies"],
  ["scenarios"],
  ["subflows", 0, "inputs"],
  ["policies", 0, "when", "tests"],
  ["policies", 0, "scope", "channels"],
  ["scenarios", 0, "steps"],
];
const objects: (string | number)[][] = [
  ["layout"],
  ["layout", "ask"],
  ["nodes", 0],
  ["nodes", 0, "config"],
  ["edges", 0],
  ["policies", 0, "when"],
  ["policies", 0, "handoff"],
  ["policies", 0, "scope"],
  ["scenarios", 0, "stubs"],
];
const others: (string | number)[][] = [
  ["policies", 0, "enabled"],
  ["scenarios", 0, "required"],
  ["layout", "ask", "x"],
  ["layout", "ask", "y"],
  ["nodes", 0, "config", "tries"],
  ["nodes", 0, "config", "lookBack"],
];

export function wrongTypes(): HostileFile[] {
  const wrong = (paths: (string | number)[][], values: Json[]): HostileFile[] =>
    paths.flatMap((path) =>
      values.map((value) => ({
        name: `${path.join(".")} is ${JSON.stringify(value)}`,
        text: withValue(path, value),
        says: placed(path),
      })),
    );
  const missing = [...texts, ...lists, ...objects]
    .filter((path) => typeof path.at(-1) === "string" && !path.includes("config") && path[0] !== "layout")
    .map((path) => ({
      name: `${path.join(".")} is missing`,
      text: withValue(path, undefined),
      says: /is missing: add it/,
    }));
  return [
    ...wrong(texts, [7, null, ["a"]]),
    ...wrong(lists, ["a", null, { a: 1 }]),
    ...wrong(objects, ["a", 5]),
    ...wrong(others, ["yes", { a: 1 }]),
    ...missing,
  ];
}

/** A sentence names the last name on the way to what is wrong. */
function placed(path: (string | number)[]): RegExp {
  const names = path.filter((key) => typeof key === "string");
  const word = names.length === 1 && path.length > 1 ? (names[0] ?? "").replace(/s$/, "") : names.at(-1);
  return new RegExp(`Line \\d+: .*${word}`, "i");
}
