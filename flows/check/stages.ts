import type { Flow, Policy } from "../flow.ts";
import { defaultPolicies } from "../policies.ts";
import { policiesInForce } from "../policies-in-force.ts";
import { type Stage, stageFor } from "./example/stage.ts";

/** The stages that the counterexamples of a flow are played on, made when the first is needed. */
export interface Stages {
  /** Under its own policies and the workspace's alone. */
  bare: () => Stage | null;
  /** Under those that a new workspace begins with too, so that an example walks whatever the workspace's are. */
  full: () => Stage | null;
}

export function stagesFor(flow: Flow, workspacePolicies: Policy[] = []): Stages {
  const own = policiesInForce(flow, workspacePolicies).map(({ id }) => id);
  const missing = defaultPolicies.filter(({ id }) => !own.includes(id));
  const bare = once(() => stageFor(flow, workspacePolicies));
  const full = once(() => stageFor(flow, [...workspacePolicies, ...missing]));
  return { bare, full: missing.length > 0 ? full : bare };
}

function once<Made>(make: () => Made): () => Made {
  let made: { it: Made } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}
