import { expect, test } from "vitest";
import { playNode } from "../playing.ts";

const vars = { orderNumber: "1042", email: "maya@example.com" };
const order = { number: "1042", status: "shipped" };

test("it asks the shop with number and e-mail, and keeps what it found", () => {
  const played = playNode("fetchOrder", {}, ["hi", { call: "done", output: { found: true, order } }], vars);
  expect(played.asked).toEqual([
    { name: "fetchOrder", input: { number: "1042", email: "maya@example.com", verified: false } },
  ]);
  expect(played.left?.exit).toBe("found");
  expect(played.vars.order).toEqual(order);
});

test("a verified customer's own e-mail is used, whatever was typed", () => {
  const customer = { name: "Jon", email: "jon@example.com", verified: true };
  const { asked } = playNode("fetchOrder", {}, ["hi"], { ...vars, customer });
  expect(asked[0]?.input).toMatchObject({ email: "jon@example.com", verified: true });
});

test("without a number of its own it takes one that the customer wrote, else asks for the latest", () => {
  const customer = { name: "Jon", email: "jon@example.com", verified: true };
  const asked = (text: string) =>
    playNode("fetchOrder", { number: "" }, [text], { customer }).asked[0]?.input;
  expect(asked("where is 1077?")).toMatchObject({ number: "1077" });
  expect(asked("where is my order?")).toMatchObject({ number: "" });
});

test.each([
  [{ call: "done", output: { found: false, order: null } }, "missing"],
  [{ call: "failed" }, "failed"],
  [{ call: "unknown" }, "unknown"],
] as const)("a call that ends as %j leaves through %s", (ended, exit) => {
  expect(playNode("fetchOrder", {}, ["hi", ended], vars).left?.exit).toBe(exit);
});
