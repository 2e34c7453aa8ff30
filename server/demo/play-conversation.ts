import { advance } from "../conversations/advance.ts";
import { type Beginning, begin } from "../conversations/begin.ts";
import type { Runtime } from "../conversations/runtime.ts";
import { agentReplies } from "./agent-replies.ts";
import type { PastConversation } from "./past-conversations.ts";

/** Where it is held, and who could take it. */
export interface Stage {
  runtime: Runtime;
  entrance: Omit<Beginning, "customer">;
  agents: { id: string; name: string }[];
  now: string;
}

/** Holds a conversation as it would have been held then: the same turns, by a clock of its own. */
export async function playConversation(stage: Stage, past: PastConversation, place: number): Promise<void> {
  const clock = clockFrom(Date.parse(stage.now) - past.startedAgo * minuteMs, Date.parse(stage.now));
  const runtime = { ...stage.runtime, now: clock.now };
  const { id: ref, name, email, verified } = past.customer;
  const customer = { ref: verified ? ref : null, name, email: email || null, verified };
  const { conversation } = await begin(runtime, { ...stage.entrance, customer });
  const scene: Scene = { runtime, id: conversation.id, clock };
  for (const [index, text] of past.lines.entries()) {
    clock.pass(12 + ((place * 7 + index * 13) % 40));
    const said = await take(scene, { eventId: `customer:${index}`, incoming: { type: "message", text } });
    if (said.owner === "closed") return;
    if (said.owner === "queue" && past.afterwards === "answered") break;
  }
  await afterwards(stage, scene, past, place);
}

interface Scene {
  runtime: Runtime;
  id: string;
  clock: Clock;
}

const minuteMs = 60_000;

async function afterwards(stage: Stage, scene: Scene, past: PastConversation, place: number): Promise<void> {
  const state = scene.runtime.cache.get(scene.id)?.state;
  if (state?.owner === "bot") return giveUp(scene, state.snapshot?.context.token ?? 0);
  const agent = stage.agents[past.agent ?? place % stage.agents.length];
  if (!agent || past.afterwards === "waiting") return;
  scene.clock.pass(past.afterwards === "claimed" ? 90 : 240 + ((place * 97) % 2400));
  await take(scene, { eventId: null, incoming: { type: "claim", agent } });
  if (past.afterwards === "claimed") return;
  scene.clock.pass(70 + ((place * 31) % 200));
  const first = past.customer.name.split(" ")[0] ?? "";
  const text = (agentReplies[place % agentReplies.length] ?? "").replace("NAME", first);
  await take(scene, { eventId: "agent:1", incoming: { type: "agentMessage", agent, text } });
  scene.clock.pass(120 + ((place * 53) % 600));
  await take(scene, { eventId: null, incoming: { type: "close", agent }, resolution: "resolved" });
}

/** Nobody wrote again: where the flow waits for a day at most, the day goes by. */
async function giveUp(scene: Scene, token: number): Promise<void> {
  if (token === 0 || !scene.clock.pass(24 * 60 * 60)) return;
  await take(scene, { eventId: `due:${token}`, incoming: { type: "due", token } });
}

async function take({ runtime, id }: Scene, arrival: Parameters<typeof advance>[2]) {
  const advanced = await advance(runtime, id, arrival);
  if (!advanced.ok) throw new Error(`A demo conversation could not go on: ${advanced.message}`);
  await runtime.underway.settled(id, 20_000);
  return runtime.cache.get(id)?.state ?? advanced.conversation.state;
}

interface Clock {
  now: () => string;
  /** Moves on by so many seconds; false, and no move, where that would be later than now. */
  pass: (seconds: number) => boolean;
}

/** Every look at it takes some tenths of a second, so that what follows from a message comes a moment later. */
function clockFrom(start: number, limit: number): Clock {
  let at = start;
  return {
    now: () => {
      at = Math.min(at + 400, limit);
      return new Date(at).toISOString();
    },
    pass: (seconds) => {
      if (at + seconds * 1000 > limit) return false;
      at += seconds * 1000;
      return true;
    },
  };
}
