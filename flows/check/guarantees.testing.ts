import { expect } from "vitest";
import { demoStore } from "../demo-store/demo-store.ts";
import type { Flow, Node } from "../flow.ts";
import { defaultPolicies } from "../policies.ts";
import { open } from "../scenario/play.ts";
import { playStep } from "../scenario/play-step.ts";
import { flowOf } from "../testing.ts";
import type { Counterexample } from "./counterexample.ts";
import { type Guarantee, type GuaranteeId, guarantees } from "./guarantees.ts";

export type Nodes = [id: string, kind: string, config?: Node["config"]][];

export const policied = (nodes: Nodes, edges: string[]): Flow => ({
  ...flowOf(nodes, edges),
  policies: defaultPolicies,
});
export const ends: Nodes = [
  ["start", "start"],
  ["care", "handoff"],
  ["end", "close"],
];
export const fails = ["missing", "failed", "unknown"];

/** The one guarantee that does not hold, with its conversation played again from what it tells alone, and what the bot says in it. */
export function broken(flow: Flow, id: GuaranteeId): Counterexample & { said: string[] } {
  const found = guarantees(flow).filter((guarantee) => !guarantee.proved);
  expect(found.map((guarantee) => guarantee.id)).toEqual([id]);
  const [guarantee] = found as Extract<Guarantee, { proved: false }>[];
  const example = guarantee?.counterexample;
  if (!example) throw new Error("There is a counterexample.");
  expect(example.walked).toBe(true);
  const { at, customer, seed, stubs, steps } = example;
  const opened = open({
    flow,
    articles: [],
    store: demoStore({ seed: 7, now: at }),
    customer,
    now: at,
    stubs,
    seed,
  });
  const play = steps.reduce((before, step) => {
    const played = playStep(before, step);
    if (!played.ok) throw new Error(played.message);
    return played.play;
  }, opened);
  const left = play.entries.flatMap((entry) =>
    entry.kind === "left" ? [`${entry.node}.${entry.exit}`] : [],
  );
  const wanted = example.exits.map(({ node, exit }) => `${node}.${exit}`);
  expect(left.slice(0, wanted.length)).toEqual(wanted);
  const said = play.entries.flatMap((entry) =>
    entry.kind === "message" && entry.role === "bot" ? [entry.text] : [],
  );
  return { ...example, said };
}

export function proved(flow: Flow): void {
  expect(guarantees(flow).filter((guarantee) => !guarantee.proved)).toEqual([]);
}
