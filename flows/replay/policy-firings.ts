import type { Policy } from "../flow.ts";
import { guards } from "../machine-guards.ts";
import { policiesInForce } from "../policies-in-force.ts";
import { handoffsIn } from "../scenario/handoffs-in.ts";
import { offersIn } from "./offers-in.ts";
import type { Recording } from "./recording.ts";

/** How often a policy made a handoff, and would have with the settings given; by conversation. */
export interface Firings {
  policy: string;
  fired: string[];
  would: string[];
}

/**
 * Holds policies against recorded conversations by their logged signals, message by message while the flow had them:
 * the first that holds would have handed off, and nothing after it counts. What the flow would have done instead is a
 * replay's question. `ownOf` gives the policies of a conversation's flow, where those held are its workspace's.
 */
export function policyFirings(
  recordings: Recording[],
  policies: Policy[],
  ownOf: (recording: Recording) => Policy[] = () => [],
): Firings[] {
  const fired = recordings.map(({ id, entries }) => ({
    id,
    by: handoffsIn(entries).flatMap(({ entry: { cause } }) => (cause.by === "policy" ? [cause.id] : [])),
  }));
  const would = recordings.map((recording) => ({
    id: recording.id,
    by: wouldFire(recording, policiesInForce({ policies: ownOf(recording) }, policies)),
  }));
  const ids = (all: { id: string; by: string[] }[], policy: string) =>
    all.filter(({ by }) => by.includes(policy)).map(({ id }) => id);
  return policies.map(({ id }) => ({ policy: id, fired: ids(fired, id), would: ids(would, id) }));
}

function wouldFire(recording: Recording, policies: Policy[]): string[] {
  for (const offer of offersIn(recording)) {
    const first = policies.find(
      ({ enabled, when, scope }) => enabled && guards.escalates(offer, { rule: when, scope }),
    );
    if (first) return [first.id];
  }
  return [];
}
