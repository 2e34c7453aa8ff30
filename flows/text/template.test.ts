import { expect, test } from "vitest";
import { parseTemplate, pathsRead, render } from "./template.ts";

const vars = {
  customer: { name: "Maya Reyes" },
  order: { total: 8900, currency: "EUR", expectedAt: "2026-11-16T09:00:00Z" },
};

test("places are filled, with filters and fallbacks", () => {
  expect(render("Hi {{customer.name | first}}!", vars)).toBe("Hi Maya!");
  expect(render('Hi {{customer.nickname | "there"}}!', vars)).toBe("Hi there!");
  expect(render("{{order.total | money}} due {{ order.expectedAt | date }}", vars)).toBe(
    "€89.00 due Monday 16 November",
  );
});

test("what a customer wrote is never read as a template again", () => {
  expect(render("{{customer.name}}", { customer: { name: "{{order.total}}" } })).toBe("{{order.total}}");
});

test("a place that is not closed is a problem with its offset, and stays as text", () => {
  const { problems } = parseTemplate("Hi {{customer.name");
  expect(problems).toEqual([{ at: 3, length: 2, message: expect.stringMatching(/never closed/) }]);
  expect(render("Hi {{customer.name", vars)).toBe("Hi {{customer.name");
});

test("an unknown filter is a problem that lists the known ones", () => {
  expect(parseTemplate("{{order.total | euros}}").problems[0]?.message).toMatch(
    /not a filter: there are date, time, money/,
  );
});

test("a variable with a fallback leaves no hole, so it is not among those read", () => {
  expect(pathsRead('{{a.b}} {{c | "d"}}')).toEqual(["a.b"]);
});

test("a hostile template takes linear time", () => {
  expect(render("{{".repeat(20_000), vars)).toHaveLength(400);
});
