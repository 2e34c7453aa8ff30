import { states } from "../compile.ts";
import { freshContext } from "../context.ts";
import type { Snapshot } from "../machine.ts";

/**
 * Reads a snapshot that an earlier build kept: what it did not know of is as at the beginning, and a handoff, once a state
 * for each policy and node, is one for all, so that nothing is said a second time.
 */
export function readSnapshot({ value, context }: Snapshot): Snapshot {
  const { handedOff, ...kept } = { handedOff: false, ...context };
  return {
    value: handedOff ? states.aside : value,
    context: { ...freshContext, ...(handedOff ? { aside: kept.decided?.id ?? "" } : {}), ...kept },
  };
}
