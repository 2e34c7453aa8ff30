import { evaluate, type Facts } from "#flows/condition.ts";
import type { Node } from "#flows/flow.ts";
import type { Exit } from "#flows/kind.ts";
import { kindOf } from "#flows/kinds/index.ts";
import type { StateConfig, TransitionConfig } from "#flows/machine-config.ts";

/**
 * The exit that a node is left through at once when these facts reach it, read from the state that it compiles to; null
 * when it stays (it asks, answers or waits first).
 */
export function exitTaken(node: Node, facts: Facts): Exit | null {
  const kind = kindOf(node);
  if (!kind || kind.problems(node.config).length > 0) return null;
  const state = kind.compile(node, {
    leave: (exit, extra) => ({ target: `exit:${exit}`, ...(extra?.guard && { guard: extra.guard }) }),
    connected: () => true,
    into: (subflow) => `subflow:${subflow}`,
    back: "back",
    anew: "anew",
  });
  const taken = decisions(state).find((transition) => holds(transition, facts))?.target;
  return kind.exits(node.config).find((exit) => taken === `exit:${exit.id}`) ?? null;
}

/** What a state decides on entering, before anything else happens. */
function decisions(state: StateConfig): TransitionConfig[] {
  if (state.always) return state.always;
  const inner = state.initial ? state.states?.[state.initial] : undefined;
  return inner ? decisions(inner) : [];
}

function holds({ guard }: TransitionConfig, facts: Facts): boolean {
  if (!guard) return true;
  return guard.type === "when" && evaluate(guard.params.rule, facts).holds;
}
