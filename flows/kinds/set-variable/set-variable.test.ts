import { expect, test } from "vitest";
import type { Json } from "../../json.ts";
import { playNode } from "../playing.ts";
import { setVariable } from "./index.ts";

const order: Json = { number: "1042", items: ["kettle", "mug"], total: 8900 };

test.each<[as: string, value: string, kept: Json]>([
  ["text", "Order {{order.number}}", "Order 1042"],
  ["text", "{{order}}", order],
  ["number", "2.5", 2.5],
  ["number", "{{order.total}}", 8900],
  ["number", "{{order.number}}", 1042],
  ["yes or no", "Yes", true],
  ["yes or no", "no", false],
  ["list", "red\n\n {{order.number}} ", ["red", "1042"]],
  ["list", "{{order.items}}\nspoon", ["kettle", "mug", "spoon"]],
])("as %s, “%s” is kept", (as, value, kept) => {
  const played = playNode("setVariable", { variable: "kept", as, value }, ["hi"], { order });
  expect(played.vars.kept).toEqual(kept);
  expect(played.left?.exit).toBe("next");
});

test("what the customer wrote is kept as it is, braces and all", () => {
  const played = playNode("setVariable", { variable: "kept", as: "text", value: "{{said}}!" }, ["hi"], {
    said: "{{customer.email}}",
  });
  expect(played.vars.kept).toBe("{{customer.email}}!");
});

test("it tells of which type the variable is", () => {
  const type = (as: string, value: string) => setVariable.sets({ variable: "kept", as, value })[0]?.type;
  expect(type("number", "1")).toBe("number");
  expect(type("list", "a\nb")).toBe("list");
  expect(type("text", "a {{b}}")).toBe("text");
  expect(type("text", "{{order}}")).toBe("anything");
});

test.each([
  ["number", "many", "Write a number, like 14 or 2.5."],
  ["yes or no", "maybe", "Write yes or no."],
  ["text", "  ", "Write the value."],
])("as %s, “%s” is refused", (as, value, message) => {
  expect(setVariable.problems({ variable: "kept", as, value })).toEqual([{ field: "value", message }]);
});

test("who the customer is cannot be overwritten", () => {
  expect(setVariable.problems({ variable: "customer", as: "text", value: "{{body}}" })).toEqual([
    { field: "variable", message: "“customer” is a name that Baton fills itself: choose another." },
  ]);
});
