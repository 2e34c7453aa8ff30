import { describe, expect, test } from "vitest";
import { compile, states } from "../compile.ts";
import { groups } from "../kind.ts";
import { begin, bind } from "../machine.ts";
import { flowOf, testWorld } from "../testing.ts";
import { parseTemplate } from "../text/template.ts";
import { kinds } from "./index.ts";

test("kinds have names and titles of their own, and one of them begins a conversation", () => {
  expect(new Set(kinds.map((kind) => kind.kind)).size).toBe(kinds.length);
  expect(new Set(kinds.map((kind) => kind.title)).size).toBe(kinds.length);
  expect(kinds.filter((kind) => kind.begins)).toHaveLength(1);
});

describe.each(kinds.map((kind) => [kind.title, kind] as const))("%s", (_, kind) => {
  test("its defaults fit its schema, and its templates parse", () => {
    expect(kind.problems(kind.defaults)).toEqual([]);
    expect(kind.templates(kind.defaults).flatMap((template) => parseTemplate(template).problems)).toEqual([]);
  });

  test("every field of the form is a setting, and every setting has a field", () => {
    expect(kind.fields.map((field) => field.name).toSorted()).toEqual(Object.keys(kind.defaults).toSorted());
  });

  test("it can be found in the palette and says in words what it does", () => {
    expect(groups).toContain(kind.group);
    expect(kind.description).toMatch(/\.$/);
    expect(kind.summary(kind.defaults)).not.toBe("");
  });

  test("settings that do not fit are named and still drawn with the defaults", () => {
    const broken = { nonsense: true };
    expect(kind.problems(broken)).not.toEqual([]);
    expect(kind.exits(broken)).toEqual(kind.exits(kind.defaults));
    expect(kind.summary(broken)).toBe(kind.summary(kind.defaults));
  });

  test("every exit is used by what it compiles to, and leads where it is connected", () => {
    const exits = kind.exits(kind.defaults);
    const flow = flowOf(
      [
        ...(kind.begins ? [] : [["start", "start"] as [string, string]]),
        ["node", kind.kind],
        ["next", "close"],
      ],
      [...(kind.begins ? [] : ["start.next → node"]), ...exits.map((exit) => `node.${exit.id} → next`)],
    );
    const config = compile(flow);
    const used = [...JSON.stringify([config.states.node, config.on]).matchAll(/"exit":"(\w+)"/g)].map(
      (match) => match[1],
    );
    expect(new Set(used)).toEqual(new Set(exits.map((exit) => exit.id)));
    expect(JSON.stringify(config.states.node)).not.toContain(states.stranded);
    expect(() => begin(bind(config), { vars: {}, seed: "" }, testWorld)).not.toThrow();
  });
});
