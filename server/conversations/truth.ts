import { calls } from "#flows/effects.ts";
import type { Json } from "#flows/json.ts";
import type { Conversation } from "./conversation.ts";
import type { Asked } from "./effects.ts";
import type { LookScope, Probe } from "./executor.ts";
import type { Runtime } from "./runtime.ts";
import { within } from "./within.ts";

/** What the connected system says about a call that may have been carried out. */
export type Truth =
  | { is: "done"; output: Json }
  /** There is no trace of it. */
  | { is: "absent" }
  | { is: "unclear"; reason: string };

/** Reads whether a call was carried out. It changes nothing there. */
export async function lookFor(runtime: Runtime, conversation: Conversation, call: Asked): Promise<Truth> {
  const probe = probeOf(runtime, call);
  if (!probe) return { is: "unclear", reason: "There is no way to look it up." };
  const { input, output, timeoutMs } = calls[call.name];
  try {
    const found = await within(timeoutMs, (signal) =>
      probe.look(input.parse(call.input), { conversation, key: call.key, signal, now: runtime.now() }),
    );
    return found === null ? { is: "absent" } : { is: "done", output: output.parse(found) as Json };
  } catch (error) {
    return { is: "unclear", reason: error instanceof Error ? error.message : String(error) };
  }
}

/** How long what was done may take to show; null where it cannot be read. */
export function lagOf(runtime: Runtime, call: Pick<Asked, "name">): number | null {
  return probeOf(runtime, call)?.lagMs ?? null;
}

interface AnyProbe extends Pick<Probe<"act">, "lagMs"> {
  look: (input: unknown, scope: LookScope) => Promise<unknown>;
}

function probeOf({ probes }: Runtime, { name }: Pick<Asked, "name">): AnyProbe | undefined {
  // The name picks probe and input together, which the type of the record cannot say.
  return probes[name] as AnyProbe | undefined;
}
