import type { Stimulus } from "../../kind.ts";
import { type Play, setQueue, waitUntil } from "../../scenario/play.ts";
import { playStep } from "../../scenario/play-step.ts";
import type { ScenarioStep } from "../../scenario/scenario.ts";
import type { Step } from "../graph.ts";
import type { Path } from "../path.ts";
import { messagesFor } from "./messages-for.ts";
import { instantFor, queuesFor, segmentAt } from "./slot.ts";

/** A conversation as far as it has got. */
export interface Walk {
  play: Play;
  /** Steps of the path that it has taken. */
  at: number;
  steps: ScenarioStep[];
}

/** What a search may still spend, and how far any try has come. */
export interface Budget {
  events: number;
  furthest: number;
}

/** Plays until a path is walked, trying what the customer may say; null when nothing does it within the budget. */
export function walkPath(
  opened: Play,
  whole: Path,
  { answers, said }: { answers: Map<number, string>; said: Map<number, string> },
  budget: Budget,
): Walk | null {
  const left = whole.flatMap((step, index) => (step.exit ? [{ step, index }] : []));
  const path = left.map(({ step }) => step);
  const planned = (at: number, by: Map<number, string>) => by.get(left[at]?.index ?? -1);
  const from = (walk: Walk, taken: number): Walk | null => {
    if (walk.at >= path.length) return walk;
    const ready = prepared(walk, path, budget);
    if (ready && ready.at > walk.at) return from(ready, 0); // something was due on the way
    const words = planned(walk.at, said);
    const acts = words === undefined ? null : [{ say: words }];
    const answer = planned(walk.at, answers);
    for (const act of ready ? (acts ?? actsAt(ready, path, taken, answer)) : []) {
      if (budget.events <= 0 || !ready) return null;
      budget.events -= 1;
      const next = performed(ready, act, path, budget);
      if (!next || (next.at === walk.at && taken >= patience)) continue;
      const found = from(next, next.at === walk.at ? taken + 1 : 0);
      if (found) return found;
    }
    return null;
  };
  const begun = advanced({ play: opened, at: 0, steps: [] }, opened, [], path, budget);
  return begun && from(begun, 0);
}

/** Messages that a node may hear without leaving. */
const patience = 8;

type Act = ScenarioStep & { quiet?: boolean };

/** What may happen next so that the step at hand is taken. */
function actsAt({ play, at }: Walk, path: Path, taken: number, answer: string | undefined): Act[] {
  const step = path[at] as Step;
  const { owner, node } = play.conversation;
  const events = (step.exit?.takes ?? []).filter(isEvent);
  const next = events[taken];
  if (owner === "closed" || (owner !== "bot" && !(next && "agent" in next))) return [];
  if (owner === "bot" && node !== step.place.node.id) return [];
  if (next && "agent" in next) return [{ agent: next.agent, quiet: taken + 1 < events.length }];
  if (next && "minutes" in next) return [{ wait: next.minutes }];
  const expected = next && "message" in next ? [...(answer ? [answer] : []), next.message] : [];
  return messagesFor(path, at, expected, play).map((say) => ({ say }));
}

type Event = Extract<Stimulus, { message: unknown } | { minutes: unknown } | { agent: unknown }>;

function isEvent(stimulus: Stimulus): stimulus is Event {
  return "message" in stimulus || "minutes" in stimulus || "agent" in stimulus;
}

/** The queues and the clock as what comes next needs them; null where the clock cannot stand so. */
function prepared(walk: Walk, path: Path, budget: Budget): Walk | null {
  const ahead = path.slice(walk.at, walk.at + segmentAt(path, walk.at).length + 1);
  let { play } = walk;
  const steps = [...walk.steps];
  for (const [queue, is] of queuesFor(ahead)) {
    if ((play.queues[queue]?.state ?? "open") === is) continue;
    play = setQueue(play, queue, is);
    steps.push({ queue, is });
  }
  const now = instantFor(segmentAt(path, walk.at), play.now);
  if (now === null) return null;
  if (now === play.now) return { ...walk, play, steps };
  steps.push({ clock: now });
  return advanced({ ...walk, steps }, waitUntil(play, now), [], path, budget);
}

function performed(walk: Walk, act: Act, path: Path, budget: Budget): Walk | null {
  const { quiet = false, ...step } = act;
  const played = playStep(walk.play, step);
  if (!played.ok) return null;
  // what follows from an agent's taking over is no part of the way that begins with their giving back
  if (quiet) return { ...walk, play: played.play, steps: [...walk.steps, step] };
  return advanced(walk, played.play, [step], path, budget);
}

/** The walk after an act; null when it left the path. */
function advanced(walk: Walk, play: Play, steps: ScenarioStep[], path: Path, budget: Budget): Walk | null {
  let { at } = walk;
  for (const entry of play.entries.slice(walk.play === play ? 0 : walk.play.entries.length)) {
    if (at >= path.length) break;
    if (entry.kind === "handoff" && !entry.node) return null;
    if (entry.kind !== "left") continue;
    const step = path[at];
    if (entry.node !== step?.place.node.id || entry.exit !== step.exit?.id) return null;
    at += 1;
    budget.furthest = Math.max(budget.furthest, at);
  }
  return { play, at, steps: [...walk.steps, ...steps] };
}
