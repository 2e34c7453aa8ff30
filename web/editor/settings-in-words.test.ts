import { expect, test } from "vitest";
import { kindOf } from "#flows/kinds/index.ts";
import { namesOf, settingsInWords, variablesInWords } from "./settings-in-words.ts";

const names = namesOf(
  [{ key: "orders", name: "Orders & returns" }],
  [{ id: "subflow-1", name: "Find the order", inputs: [], outputs: [] }],
);

test("a handoff's card names the queue as the team does", () => {
  const kind = kindOf({ kind: "handoff" });
  if (!kind) throw new Error("There is no handoff.");
  const config = { ...kind.defaults, queue: "orders" };
  expect(settingsInWords(kind, config, names)).toBe("Orders & returns · normal · warm");
});

test("a queue that nobody knows is still told as a name", () => {
  expect(names.queue("care")).toBe("Care");
});

test("a variable in a card reads as words, and what is no variable stays as it was written", () => {
  expect(variablesInWords('“Order {{orderNumber}} of {{customer.name | "you"}}”')).toBe(
    "“Order ‹order number› of ‹customer name›”",
  );
  expect(variablesInWords("Costs {{")).toBe("Costs {{");
});

test("what runs a subflow names it, not its id", () => {
  const kind = kindOf({ kind: "runFlow" });
  if (!kind) throw new Error("There is no kind that runs a subflow.");
  const words = (subflow: string) => settingsInWords(kind, { ...kind.defaults, subflow }, names);
  expect(words("subflow-1")).toContain("Find the order");
  expect(words("subflow-2")).toContain("a subflow that is gone");
  expect(words("")).not.toContain("gone");
});
