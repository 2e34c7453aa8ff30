import { describe, expect, test } from "vitest";
import { compile, states } from "../compile.ts";
import type { Node } from "../flow.ts";
import { type AnyKind, groups, type Stimulus } from "../kind.ts";
import { begin, bind } from "../machine.ts";
import type { StateConfig } from "../machine-config.ts";
import { defaultPolicies } from "../policies.ts";
import { flowOf, testWorld } from "../testing.ts";
import { parseTemplate } from "../text/template.ts";
import { kinds } from "./index.ts";
import { aroundNode, playNode } from "./playing.ts";
import { sceneOf, variantsOf } from "./taking.ts";

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

  const alone = kind.place !== "subflow" && !kind.remark && !kind.runs({ ...kind.defaults, subflow: "part" });

  test.runIf(alone)("what an exit takes leads out of it, whatever the settings", () => {
    for (const config of variantsOf(kind)) {
      for (const exit of kind.exits(config).filter(({ takes }) => !looksBack(takes))) {
        expect({ config, left: leftBy(kind, config, exit.takes) }).toEqual({
          config,
          left: expect.arrayContaining([exit.id]),
        });
      }
    }
  });

  test("no node can shadow a policy: a wish for a human is heard wherever it waits", () => {
    for (const config of alone ? variantsOf(kind) : []) {
      const reached = new Set<string>();
      for (const prefix of kind
        .exits(config)
        .flatMap(({ takes }) => takes.map((_, at) => takes.slice(0, at)))) {
        const { told, vars, world } = sceneOf(prefix, kind.begins);
        const around = { world, policies: defaultPolicies };
        const { waits } = playNode(kind.kind, config, told, vars, around);
        if (waits === null) continue;
        reached.add(JSON.stringify(waits));
        const wish = { text: "a human, please", signals: { wantsHuman: 1 } };
        const { emitted } = playNode(kind.kind, config, [...told, wish], vars, around);
        expect(emitted.findLast((one) => one.kind === "handoff")).toMatchObject({
          cause: { by: "policy", id: "wants-a-human" },
        });
      }
      const { node = {} } = compile(aroundNode(kind.kind, config)).states;
      expect(reached).toEqual(new Set(listening(node)));
    }
  });

  test("it leaves offers to the policies", () => {
    const { node = {} } = compile(aroundNode(kind.kind, kind.defaults)).states;
    expect(JSON.stringify(node)).not.toMatch(/"(?:offer|hear)":\[/);
  });
});

/** The exits through which a node can be left when stimuli happen to it; several where it is left by chance. */
function leftBy(kind: AnyKind, config: Node["config"], takes: Stimulus[]): (string | undefined)[] {
  const { told, vars, world } = sceneOf(takes, kind.begins);
  const seeds = takes.some((stimulus) => "share" in stimulus) ? 20 : 1;
  return Array.from(
    { length: seeds },
    (_, at) => playNode(kind.kind, config, told, vars, { world, seed: `customer ${at}` }).left?.exit,
  );
}

/** Whether a rule looks at more messages than the one that the node is entered with. */
function looksBack(takes: Stimulus[]): boolean {
  return takes.some((stimulus) => "rule" in stimulus && stimulus.rule.tests.some((one) => one.messages));
}

/** The states of a node that listen to something, as XState writes their values. */
function listening(state: StateConfig): string[] {
  const inner = Object.entries(state.states ?? {}).filter(([, { on }]) => on);
  return [...(state.on ? ['"node"'] : []), ...inner.map(([name]) => JSON.stringify({ node: name }))];
}

/** Settings that choose a subflow where the kind needs one. */
function choosing(kind: AnyKind, subflow: string): Node["config"] {
  return Object.fromEntries(
    kind.fields.filter((field) => field.type === "subflow").map(({ name }) => [name, subflow]),
  );
}
