import { expect, test } from "vitest";
import { exampleVars, filterList } from "./filters.ts";
import { parseTemplate, render } from "./template.ts";

test.each(filterList)("the example of “$name” gives what it says", ({ example, gives, name }) => {
  expect(parseTemplate(example).problems).toEqual([]);
  expect(render(example, exampleVars)).toBe(gives);
  expect(example).toContain(name);
});

test.each([
  ["{{at | date}}", "Monday 16 November"],
  ['{{at | date "short"}}', "16 Nov 2026"],
  ['{{at | date "long" "Asia/Tokyo"}}', "17 November 2026"],
  ['{{at | date "America/New_York"}}', "Monday 16 November"],
  ["{{at | time}}", "23:30"],
  ['{{at | time "Europe/Lisbon"}}', "23:30"],
  ['{{summer | time "Europe/Lisbon"}}', "00:30"],
  ['{{day | date "America/New_York"}}', "Monday 16 November"],
  ["{{day | time}}", "2026-11-16"],
  ["{{words | date}}", "soon"],
  ["{{yen.total | money}}", "JP¥8,900"],
  ["{{dinar.total | money}}", "KWD 8.900"],
  ["{{dinar.lines.0.price | money}}", "KWD 1.500"],
  ['{{dinar.total | money "usd"}}', "US$89.00"],
  ["{{total | money}}", "£89.00"],
  ["{{odd.total | money}}", "89.00 coins"],
  ["{{words | money}}", "soon"],
  ["{{many | number}}", "1,234,567.891"],
  ["{{many | number 0}}", "1,234,568"],
  ["{{typed | number 2}}", "1,200.50"],
  ['{{names | list "or"}}', "Ann, Bo or Cy"],
  ["{{one | list}}", "Ann"],
  ['{{n1 | plural "day" "days"}}', "1 day"],
  ['{{n0 | plural "day" "days"}}', "0 days"],
  ['{{typed | plural "day" "days"}}', "1,200.5 days"],
  ['{{names | plural "person" "people"}}', "3 people"],
  ['{{words | plural "day" "days"}}', "soon"],
  ["{{names | first | upper}}", "ANN"],
])("%s gives “%s”", (template, said) => {
  const vars = {
    at: "2026-11-16T23:30:00Z",
    summer: "2026-07-16T23:30:00Z",
    day: "2026-11-16",
    words: "soon",
    yen: { total: 8900, currency: "JPY" },
    dinar: { total: 8900, currency: "KWD", lines: [{ price: 1500 }] },
    odd: { total: 8900, currency: "coins" },
    order: { currency: "GBP" },
    total: 8900,
    many: 1234567.891,
    typed: "1200.5",
    names: [{ name: "Ann" }, { name: "Bo" }, { price: 1 }, "Cy"],
    one: ["Ann"],
    n0: 0,
    n1: 1,
  };
  const counted = template.includes("plural") ? { ...vars, names: ["Ann", "Bo", "Cy"] } : vars;
  expect(render(template, counted).replaceAll("\u00a0", " ")).toBe(said);
});

test.each([
  ["de", '{{at | date "long"}}', "17. November 2026"],
  ["de", "{{amount | money}}", "1.234,50 €"],
  ["es", "{{names | list}}", "Ann, Bo y Cy"],
  ["pl", '{{n | plural "dzień" "dni" "dni" "dnia"}}', "3 dni"],
  ["ru", '{{n | plural "день" "дня" "дней" "дня"}}', "3 дня"],
  ["en", '{{at | date "long"}}', "17 November 2026"],
  ["tlh", '{{at | date "long"}}', "17 November 2026"],
  ["no language at all", '{{at | date "long"}}', "17 November 2026"],
])("in “%s” %s gives “%s”", (language, template, said) => {
  const vars = {
    at: "2026-11-16T23:30:00Z",
    amount: 123450,
    names: ["Ann", "Bo", "Cy"],
    n: 3,
    language,
    timeZone: "Europe/Madrid",
  };
  expect(render(template, vars).replaceAll("\u00a0", " ")).toBe(said);
});

test("options come before the variables", () => {
  const vars = { at: "2026-11-16T23:30:00Z", language: "de", timeZone: "Asia/Tokyo" };
  expect(render("{{at | time}} {{at | date}}", vars, { locale: "en-GB", timeZone: "UTC" })).toBe(
    "23:30 Monday 16 November",
  );
});
