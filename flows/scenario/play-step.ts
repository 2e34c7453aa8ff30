import { agent, agentSays, type Play, send, setQueue, wait, waitUntil } from "./play.ts";
import type { ScenarioStep } from "./scenario.ts";

export type PlayedStep = { ok: true; play: Play } | { ok: false; message: string };

const minute = 60_000;
const acts = { accepts: "claim", returns: "giveBack", closes: "close" } as const;

/** One step of a test conversation; what could not happen leaves the play as it was, and says why. */
export function playStep(play: Play, step: ScenarioStep): PlayedStep {
  if ("say" in step) return happened(play, send(play, step.say), "the conversation is closed");
  if ("wait" in step) return { ok: true, play: wait(play, step.wait * minute) };
  if ("queue" in step) return { ok: true, play: setQueue(play, step.queue, step.is) };
  if ("agent" in step) {
    const before = `no agent ${step.agent === "accepts" ? "can take" : "has"} the conversation`;
    return happened(play, agent(play, acts[step.agent]), before);
  }
  if ("agentSays" in step)
    return happened(play, agentSays(play, step.agentSays), "no agent has the conversation");
  if (Date.parse(step.clock) < Date.parse(play.now))
    return { ok: false, message: "the clock does not go back" };
  return { ok: true, play: waitUntil(play, step.clock) };
}

/** Nothing new in the log: it was refused. */
function happened(before: Play, after: Play, message: string): PlayedStep {
  return after.entries.length > before.entries.length ? { ok: true, play: after } : { ok: false, message };
}
