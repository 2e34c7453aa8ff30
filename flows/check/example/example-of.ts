import type { Play } from "../../scenario/play.ts";
import type { ScenarioStep, Stubs, Visitor } from "../../scenario/scenario.ts";
import { placeOf } from "../../share.ts";
import { transitionsThrough } from "../laid-open.ts";
import type { Path } from "../path.ts";
import { demandsOf } from "./demands.ts";
import { type Plan, planFor } from "./plan.ts";
import { instantFor, segmentAt } from "./slot.ts";
import { beginning, type Stage } from "./stage.ts";
import { type Budget, walkPath } from "./walk.ts";

/** A conversation that walks a path, as it can be played again. */
export interface Example {
  steps: ScenarioStep[];
  stubs: Stubs;
  customer: Visitor | null;
  /** When it begins, ISO 8601. */
  at: string;
  /** What splits by chance are made by. */
  seed: string;
}

/** Events that one way of making the rules decide may take. */
const eventsEach = 200;

/**
 * Looks for a conversation that takes exactly this path, on a fresh store, within a budget. `said` is what the customer
 * says at a step, whatever else would lead on.
 */
export function exampleOf(
  stage: Stage,
  path: Path,
  budget: Budget,
  said: Map<number, string> = new Map(),
): { example: Example; play: Play } | null {
  const at = instantFor(segmentAt(path, 0), beginning) ?? beginning;
  const shared = path.some(({ exit }) => exit?.takes.some((one) => "share" in one));
  for (const demands of demandsOf(path)) {
    const plan = planFor(path, demands, at);
    if (!plan) continue;
    for (const { customer, seed } of shared ? chances(path, plan) : [{ ...plan, seed: "sandbox" }]) {
      const { stubs, answers } = plan;
      const own: Budget = { ...budget, events: Math.min(budget.events, eventsEach) };
      const given = own.events;
      const walk = walkPath(stage.begin({ customer, seed, at, stubs }), path, { answers, said }, own);
      budget.events -= given - own.events;
      budget.furthest = own.furthest;
      if (walk) return { example: { steps: walk.steps, stubs, customer, at, seed }, play: walk.play };
    }
  }
  return null;
}

/** Who gets what the path's splits by chance give: first a signed customer, since chance then stays with them. */
function chances(path: Path, { customer }: Plan): { customer: Visitor | null; seed: string }[] {
  const guards = path.flatMap(({ place, exit }) =>
    transitionsThrough(place, exit?.id ?? "").flatMap(({ guard }) =>
      guard?.type === "share" ? [guard.params] : [],
    ),
  );
  const gets = (seed: string) =>
    guards.every(({ node, from, to }) => from <= placeOf(node, seed) && placeOf(node, seed) < to);
  const seeds = Array.from({ length: 2_000 }, (_, index) => `customer-${index}@example.com`);
  const seed = seeds.find(gets);
  if (!seed) return [];
  return [
    { customer: { ...customer, verified: true, email: seed }, seed },
    { customer, seed },
  ];
}
