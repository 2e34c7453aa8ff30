import { describe, expect, test } from "vitest";
import { compile, states } from "../compile.ts";
import type { Node } from "../flow.ts";
import { type AnyKind, groups } from "../kind.ts";
import { begin, bind } from "../machine.ts";
import { flowOf, testWorld } from "../testing.ts";
import { parseTemplate } from "../text/template.ts";
import { kinds } from "./index.ts";

test("kinds have names and titles of their own, and one begins a conversation, another a subflow", () => {
  expect(new Set(kinds.map((kind) => kind.kind)).size).toBe(kinds.length);
  expect(new Set(kinds.map((kind) => kind.title)).size).toBe(kinds.length);
  expect(kinds.filter((kind) => kind.begins).map(({ place }) => place)).toEqual(["main", "subflow"]);
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
        ["node", kind.kind, choosing(kind, "part")],
        ["next", "close"],
        ["entry", "entry"],
      ],
      [...(kind.begins ? [] : ["start.next → node"]), ...exits.map((exit) => `node.${exit.id} → next`)],
    );
    flow.subflows = [{ id: "part", name: "Part", inputs: [], outputs: [] }];
    flow.nodes = flow.nodes.map((node) => (node.id === "entry" ? { ...node, in: "part" } : node));
    const config = compile(flow);
    const used = [
      ...JSON.stringify([config.states.node, config.states[states.back], config.on]).matchAll(
        /"title":"node","exit":"(\w+)"/g,
      ),
    ].map((match) => match[1]);
    expect(new Set(used)).toEqual(new Set(exits.map((exit) => exit.id)));
    expect(JSON.stringify(config.states.node ?? "")).not.toContain(states.stranded);
    expect(() => begin(bind(config), { vars: {}, seed: "" }, testWorld)).not.toThrow();
  });
});

/** Settings that choose a subflow where the kind needs one. */
function choosing(kind: AnyKind, subflow: string): Node["config"] {
  return Object.fromEntries(
    kind.fields.filter((field) => field.type === "subflow").map(({ name }) => [name, subflow]),
  );
}
