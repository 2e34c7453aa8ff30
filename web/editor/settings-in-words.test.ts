import { expect, test } from "vitest";
import { kindOf } from "#flows/kinds/index.ts";
import { queueNames, settingsInWords, variablesInWords } from "./settings-in-words.ts";

const queueName = queueNames([{ key: "orders", name: "Orders & returns" }]);

test("a handoff's card names the queue as the team does", () => {
  const kind = kindOf({ kind: "handoff" });
  if (!kind) throw new Error("There is no handoff.");
  const config = { ...kind.defaults, queue: "orders" };
  expect(settingsInWords(kind, config, queueName)).toBe("Orders & returns · normal · warm");
});

test("a queue that nobody knows is still told as a name", () => {
  expect(queueName("care")).toBe("Care");
});

test("a variable in a card reads as words, and what is no variable stays as it was written", () => {
  expect(variablesInWords('“Order {{orderNumber}} of {{customer.name | "you"}}”')).toBe(
    "“Order ‹order number› of ‹customer name›”",
  );
  expect(variablesInWords("Costs {{")).toBe("Costs {{");
});
