import type { Flow, Policy } from "../flow.ts";
import type { ScenarioStep, Stubs, Visitor } from "../scenario/scenario.ts";
import type { Violation } from "./violation.ts";

/** A conversation that shows how a guarantee is broken. */
export interface Counterexample {
  /** The nodes that it comes by. */
  path: string[];
  /** What is left through what, in order. */
  exits: { node: string; exit: string }[];
  /** What happens, in order. */
  steps: ScenarioStep[];
  /** What the customer writes, in order. */
  messages: string[];
  stubs: Stubs;
  customer: Visitor | null;
  /** When it begins, ISO 8601. */
  at: string;
  /** What splits by chance are made by. */
  seed: string;
  /** Whether it was played, and really takes this way; if not, no conversation was found that does. */
  walked: boolean;
}

export function counterexampleOf(_flow: Flow, violation: Violation, _policies: Policy[]): Counterexample {
  return {
    path: violation.finding.path,
    exits: [],
    steps: [],
    messages: [],
    stubs: {},
    customer: null,
    at: "",
    seed: "",
    walked: false,
  };
}
