import { z } from "zod";
import { beginning, type Stage } from "#flows/check/example/stage.ts";
import type { Flow } from "#flows/flow.ts";
import type { Entry } from "#flows/record.ts";
import { playStep } from "#flows/scenario/play-step.ts";
import { ScenarioStep, Stubs } from "#flows/scenario/scenario.ts";
import { Customer } from "./play-turns.ts";
import { strangeStub } from "./read-stubs.ts";
import { handedOff, toldOf } from "./told-of.ts";

const Steps = z.object({
  id: z.string().nullable().default(null),
  customer: Customer.nullish(),
  at: z.iso.datetime({ offset: true }).default(beginning),
  /** What splits by chance are made by. */
  seed: z.string().optional(),
  stubs: Stubs.default({}),
  steps: z.array(ScenarioStep).max(500),
});

/**
 * Plays a conversation step by step, on the same stage as the checks: queues and agents, a clock that only moves when told,
 * the flow's own policies alone, no articles. So a counterexample takes the way that it was printed for. A stub of the line
 * stands in for one of the file.
 */
export function playSteps(flow: Flow, stage: Stage, stubs: Stubs, line: unknown): object {
  const { id, customer, at, seed, steps, stubs: own } = Steps.parse(line);
  const strange = strangeStub(own, flow);
  if (strange !== null) throw new Error(`It has ${strange}.`);
  let play = stage.begin({
    customer: customer ?? null,
    at: new Date(at).toISOString(),
    seed: seed ?? id ?? "sandbox",
    stubs: { ...stubs, ...own },
  });
  let messages = 0;
  let handoff = handedOff(play.entries, messages);
  const lines = steps.map((step, index) => {
    const before = play.entries.length;
    const played = playStep(play, step);
    if (!played.ok) throw new Error(`Step ${index + 1} could not happen: ${played.message}.`);
    play = played.play;
    if ("say" in step) messages += 1;
    const happened = play.entries.slice(before);
    handoff ??= handedOff(happened, messages, play.entries);
    return { ...step, ...toldOf(happened, play) };
  });
  return { id, outcome: play.conversation.outcome, handoff, ...walked(play.entries), steps: lines };
}

/** The nodes that it came by, and what was left through what. */
function walked(entries: Entry[]): { path: string[]; exits: { node: string; exit: string }[] } {
  return {
    path: entries.flatMap((entry) => (entry.kind === "entered" ? [entry.node] : [])),
    exits: entries.flatMap((entry) =>
      entry.kind === "left" ? [{ node: entry.node, exit: entry.exit }] : [],
    ),
  };
}
