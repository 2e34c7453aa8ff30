import { expect, test } from "vitest";
import { chance } from "../../demo-store/chance.ts";
import type { Flow, Node, Subflow } from "../../flow.ts";
import type { AnyKind } from "../../kind.ts";
import { kinds } from "../../kinds/index.ts";
import { randomConfig } from "../../proofs/random-config.ts";
import { flowOf } from "../../testing.ts";
import { diff } from "../diff.ts";
import { same } from "../same.ts";
import { sentencesOf } from "./sentences-of.ts";

type Config = Node["config"];

const subflows = ["Look up", "Say sorry"].map(
  (name, index): Subflow => ({ id: `sub${index}`, name, inputs: ["topic"], outputs: ["found"] }),
);

describeEachKind((kind, [before, after, other]) => {
  const flow = flowWith(kind, before);
  const told = sentences(flow, after);
  expect(told.length > 0, "a change is told, and nothing else is").toBe(!same(before, after));
  expect(namesIn(told, [before, after]), "nothing is told by the name that it has in a file").toEqual([]);
  if (!same(meant(after), meant(other)))
    expect(sentences(flow, other), "two changes read differently").not.toEqual(told);
});

/** One test a kind, on settings by chance. */
function describeEachKind(look: (kind: AnyKind, configs: [Config, Config, Config]) => void): void {
  for (const kind of kinds.filter(({ begins }) => !begins)) {
    test(`whatever is set otherwise at ${kind.title} is told in words of its own`, () => {
      const luck = chance(5);
      const config = () => randomConfig(luck, kind, subflows, true);
      for (let round = 0; round < 40; round += 1) look(kind, [config(), config(), config()]);
    });
  }
}

function flowWith(kind: AnyKind, config: Config): Flow {
  const edges = kind.exits(config).map(({ id }, index) => `node.${id} → ${index % 2 ? "say" : "team"}`);
  const nodes: Parameters<typeof flowOf>[0] = [
    ["node", kind.kind, config],
    ["say", "say"],
    ["team", "handoff"],
  ];
  return { ...flowOf(nodes, edges), subflows };
}

function sentences(before: Flow, config: Config): string[] {
  const nodes = before.nodes.map((node) => (node.id === "node" ? { ...node, config } : node));
  const after = { ...before, nodes };
  return sentencesOf(diff(before, after), before, after).map(({ text }) => text);
}

/** Settings without what makes no difference: whether all or any of a single test has to hold. */
function meant(config: Config): Config {
  const { rule } = config as { rule?: { match: string; tests: unknown[] } };
  return rule?.tests.length === 1 ? { ...config, rule: rule.tests as never } : config;
}

/** Words that nobody writes, outside of texts and of the variables that somebody named so. */
function namesIn(told: string[], configs: Config[]): string[] {
  const own = JSON.stringify(configs);
  const words = told.join("\n").replaceAll(/\{\{.*?\}\}/g, "");
  const found =
    words.match(/\[object|\b(undefined|null|NaN|signals)\b|\b[a-z]+[A-Z]\w*|[a-z]+_[a-z_]+/g) ?? [];
  return found.filter((word) => !own.includes(`"${word}"`) || !/^[a-z]+[A-Z]/.test(word));
}
