import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { inJson, inUrl } from "./encode.ts";
import type { Place } from "./parse-place.ts";
import { parseTemplate, pathsRead, placesOf, render, templateLimits } from "./template.ts";

const vars = {
  customer: { name: "Maya Reyes" },
  order: {
    total: 8900,
    currency: "EUR",
    expectedAt: "2026-11-16T09:00:00Z",
    items: [{ name: "Boots" }, { name: "Laces" }],
  },
  tags: ["vip", "trade"],
  none: [],
};

test("places are filled, with filters and fallbacks", () => {
  expect(render("Hi {{customer.name | first}}!", vars)).toBe("Hi Maya!");
  expect(render('Hi {{customer.nickname | "there"}}!', vars)).toBe("Hi there!");
  expect(render("{{order.total | money}} due {{ order.expectedAt | date }}", vars)).toBe(
    "€89.00 due Monday 16 November",
  );
  expect(render("{{order.items.1.name|upper|lower}}, {{order.items.length}} in all", vars)).toBe(
    "laces, 2 in all",
  );
});

test("a fallback stands for what is missing, empty, or left empty by a filter", () => {
  expect(render('{{none | plural "tag" "tags" | "nothing"}}', vars)).toBe("nothing");
  expect(render('{{customer.name.first | upper | "nobody"}}', vars)).toBe("nobody");
  expect(render("{{customer.nickname}}", vars)).toBe("");
});

test("a list is told by its entries and a record by its name, never as JSON", () => {
  expect(render("{{order.items}} / {{tags}} / {{customer}} / {{order}}", vars)).toBe(
    "Boots and Laces / vip and trade / Maya Reyes / ",
  );
});

test("quotes may be curly, and braces are written in quotes", () => {
  expect(render("Hi {{customer.nickname | “there”}}!", vars)).toBe("Hi there!");
  expect(render('Write {{"{{name}}"}} here', vars)).toBe("Write {{name}} here");
  expect(render("{{“}}”}}", vars)).toBe("}}");
});

test("what a customer wrote is never read as a template again", () => {
  expect(render("{{customer.name}}", { customer: { name: "{{order.total}}" } })).toBe("{{order.total}}");
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom("{{secret}}", '{{"x"}}', "{{secret | upper}}"),
      (text, place) => {
        const name = `${text}${place}`;
        expect(render("{{name}}", { name, secret: "s3cret" })).toBe(name.toWellFormed());
      },
    ),
  );
});

test("inherited properties are never read", () => {
  for (const path of [
    "constructor",
    "__proto__",
    "toString",
    "customer.constructor",
    "tags.constructor.name",
  ])
    expect(render(`{{${path} | "unset"}}`, vars)).toBe("unset");
  fc.assert(
    fc.property(fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype)), (name) => {
      expect(render(`{{${name}}}{{customer.${name}}}{{tags.${name}}}`, vars)).toBe("");
    }),
  );
});

test.each([
  ["Hi {{customer.name", 3, 2, /never closed/],
  ["Hi {{customer.name, see {{order.number}}", 3, 2, /never closed/],
  ["{{}}", 2, 1, /variable was expected/],
  ["{{ 1st }}", 3, 1, /variable was expected/],
  ["{{a.}}", 4, 1, /missing after the dot/],
  ["{{a b}}", 4, 1, /“}}” or “\|” was expected/],
  ["{{a | }}", 6, 1, /filter or a "fallback"/],
  ["{{a | euros}}", 6, 5, /not a filter: there are date, time, money/],
  ["{{a | mony}}", 6, 4, /did you mean “money”\?/],
  ['{{a | "b" | upper}}', 10, 1, /write it last/],
  ['{{a | "b}}', 6, 1, /never closed/],
  ['{{a | date "Mars/Olympus"}}', 6, 19, /“Mars\/Olympus” is not a time zone/],
  ['{{a | date "short" "long"}}', 6, 19, /not both/],
  ['{{a | money "XXL"}}', 6, 11, /“XXL” is not a currency/],
  ["{{a | plural}}", 6, 6, /forms of the word/],
  ["{{a | upper 2}}", 6, 7, /Nothing follows/],
  ["{{a | number 1.2.3}}", 13, 5, /not a number/],
  [`{{a${" | upper".repeat(9)}}}`, 70, 5, /At most 8 filters/],
])("%s is wrong at %d, %d long", (template, at, length, message) => {
  expect(parseTemplate(template).problems).toEqual([{ at, length, message: expect.stringMatching(message) }]);
});

test("after a problem the rest is read on, and what has no end stays as text", () => {
  expect(render("Hi {{customer.name, {{tags | euros}}{{customer.name | first}}", vars)).toBe(
    "Hi {{customer.name, Maya",
  );
});

test("too long a template, and too many places, are problems; the output has an end", () => {
  const long = "x".repeat(templateLimits.length + 1);
  expect(parseTemplate(long).problems).toMatchObject([{ at: 4_000, length: 1 }]);
  expect(parseTemplate("{{a}}".repeat(201)).problems).toMatchObject([
    { at: 1_000, message: /more than 200/ },
  ]);
  const said = render("{{a}}{{a}}{{a}}", { a: "😀".repeat(3_000) });
  expect(said).toHaveLength(templateLimits.output);
  expect(said.endsWith("…")).toBe(true);
  expect(said.isWellFormed()).toBe(true);
});

test("a place tells where it stands", () => {
  expect(placesOf('Hi {{a.b}} {{ c | "d" }}{{"e"}}')).toMatchObject([
    { path: "a.b", at: 3, length: 7 },
    { path: "c", fallback: "d", at: 11, length: 13 },
  ]);
});

test("a variable with a fallback leaves no hole, so it is not among those read", () => {
  expect(pathsRead('{{a.b}} {{c | "d"}}')).toEqual(["a.b"]);
});

/** Made of what templates are made of, so that every turn of the parser is taken. */
const templateish = fc
  .array(
    fc.constantFrom("{", "}", "{{", "|", '"', "“", "”", " ", ".", "a", "date", "plural", "1", "-", "\ud83d"),
  )
  .map((parts) => parts.join(""));

test("no text at all makes it throw, and problems lie within the text", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), templateish), fc.jsonValue(), (template, value) => {
      render(template, { a: value as never }, { encode: inUrl });
      for (const { at, length } of parseTemplate(template).problems) {
        expect(at).toBeGreaterThanOrEqual(0);
        expect(length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 2_000 },
  );
});

test("every filter takes any value, in any language", () => {
  const filters = [
    "date",
    'date "short"',
    "time",
    "money",
    "number 2",
    'list "or"',
    'plural "x" "y"',
    "first",
    "lower",
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...filters),
      fc.constantFrom(...filters),
      fc.jsonValue(),
      fc.oneof(fc.string(), fc.constantFrom("en", "de", "pt-PT", "ar", "zz", "not a tag")),
      (one, other, value, language) => {
        const order = { value: value as never, currency: language };
        render(`{{order.value | ${one} | ${other}}}`, { order, language, timeZone: language });
      },
    ),
    { numRuns: 2_000 },
  );
});

test("what is printed is read back as it was", () => {
  const text = fc.string({ minLength: 1 }).filter((one) => !/[{“”"]/.test(one));
  const place = fc.record({
    path: fc.stringMatching(/^[a-z_]\w{0,5}(\.[\w-]{1,5}){0,3}$/),
    fallback: fc.option(text.map((one) => `{{${one}}}`)),
    filters: fc.subarray([
      { name: "upper", args: [] },
      { name: "plural", args: ["a b", "}}"] },
    ]),
  });
  const print = ({ path, filters, fallback }: Pick<Place, "path" | "filters" | "fallback">) =>
    `{{${[
      path,
      ...filters.map(({ name, args }) => [name, ...args.map((arg) => `"${arg}"`)].join(" ")),
      ...(fallback === null ? [] : [`"${fallback}"`]),
    ].join(" | ")}}}`;
  fc.assert(
    fc.property(fc.array(fc.tuple(text, place), { maxLength: 5 }), (parts) => {
      const template = parts.map(([before, one]) => before + print(one)).join("");
      const { pieces, problems } = parseTemplate(template);
      expect(problems).toEqual([]);
      expect(pieces).toMatchObject(parts.flatMap(([before, one]) => [{ text: before }, one]));
    }),
  );
});

test.each([
  "{{",
  "{{“",
  '{{a | "',
  "{{a | ",
  "{{a.",
  "{{a | date ",
  '{{"',
  "{{a}}",
  '{{"}}"',
  "{{a | number -",
])("reading “%s” over and over looks at each character a bounded number of times", (piece) => {
  for (const end of ["", '”"']) {
    expect(looks(piece, 3_900, end) / looks(piece, 975, end)).toBeLessThan(4.5);
    expect(looks(piece, 3_900, end)).toBeLessThan(15 * 3_900);
  }
});

/** How often the parser looks at a character. */
function looks(piece: string, length: number, end: string): number {
  const spy = vi.spyOn(String.prototype, "charCodeAt");
  parseTemplate(piece.repeat(length / piece.length) + end);
  const { length: count } = spy.mock.calls;
  spy.mockRestore();
  return count;
}

test("a value in an address can neither end its part nor climb out of it", () => {
  const url = (id: string) =>
    render("https://shop.test/orders/{{id}}/notes?x={{id}}", { id }, { encode: inUrl });
  expect(url("10/42?a=b&c#d e")).toBe(
    "https://shop.test/orders/10%2F42%3Fa%3Db%26c%23d%20e/notes?x=10%2F42%3Fa%3Db%26c%23d%20e",
  );
  expect(url("\ud83d")).toBe("https://shop.test/orders/%EF%BF%BD/notes?x=%EF%BF%BD");
  expect(url("..")).toBe("https://shop.test/orders//notes?x=");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (id) => {
      const { pathname, host, hash } = new URL(url(id));
      expect([host, hash]).toEqual(["shop.test", ""]);
      expect(pathname).toMatch(/^\/orders\/[^/]*\/notes$/);
    }),
  );
});

test("a value in JSON cannot end its quotes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (note) => {
      const body = render('{"note": "{{note}}"}', { note }, { encode: inJson });
      expect(JSON.parse(body)).toEqual({ note: note.toWellFormed() });
    }),
  );
});
