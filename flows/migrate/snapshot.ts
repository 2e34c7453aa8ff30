import { states } from "../compile.ts";
import { freshContext } from "../context.ts";
import type { Snapshot } from "../machine.ts";

/**
 * Reads a snapshot that an earlier build kept: what it did not know of is as at the beginning, and a policy's handoff,
 * once a state for each policy, is one for all.
 */
export function readSnapshot({ value, context }: Snapshot): Snapshot {
  const { handedOff, ...kept } = { handedOff: false, ...context };
  return {
    value: typeof value === "string" && value.startsWith("$policy-") ? states.aside : value,
    context: { ...freshContext, ...(handedOff ? { aside: kept.decided?.id ?? "" } : {}), ...kept },
  };
}
