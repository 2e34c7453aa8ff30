import { setTimeout as sleep } from "node:timers/promises";
import type { Agent } from "./agents.ts";
import type { Server } from "./cluster.ts";
import type { Pace } from "./pace.ts";
import { Talk } from "./talk.ts";

export interface Crowd {
  servers: Server[];
  agents: Agent[];
  pace: Pace;
  talks: Talk[];
  /** Conversations that nobody adds to any more; each still waits for what is due. */
  ending: Promise<void>[];
}

/** Holds one conversation after another for as long as there are messages to send. */
export async function customer(crowd: Crowd): Promise<void> {
  while (await crowd.pace.take()) await converse(crowd);
}

const numbers = naturals();

function* naturals(): Generator<number, never> {
  for (let next = 0; ; next++) yield next;
}

async function converse({ servers, agents, pace, talks, ending }: Crowd): Promise<void> {
  const talk = await Talk.begin(servers, numbers.next().value);
  talks.push(talk);
  await talk.greet("hello");
  let rest: unknown;
  for (let length = 6 + Math.floor(Math.random() * 6); length > 0 && !rest; length--) {
    const topic = chosenTopic();
    if (!(await takeAll(pace, topic === "burst" ? 3 : 1))) break;
    rest = await topics[topic](talk, { agents, pace });
    await sleep(Math.random() * 40);
  }
  ending.push(talk.end());
}

async function takeAll(pace: Pace, count: number): Promise<boolean> {
  for (let taken = 0; taken < count; taken++) if (!(await pace.take())) return false;
  return true;
}

interface Helpers {
  agents: Agent[];
  pace: Pace;
}

/** Each tells whether there is more to say: `waits` for the time that the customer asked for, `closed` by an agent. */
const topics = {
  note: (talk: Talk) => talk.say("note the blue kettle"),
  /** Three at once, in whatever order they arrive. */
  burst: async (talk: Talk) => {
    const sayings = ["note the lid", "order of the lid", "note the handle"];
    await Promise.all(sayings.map((words) => talk.say(words)));
  },
  order: (talk: Talk) => talk.say("order of the kettle"),
  refund: (talk: Talk) => talk.say("refund the kettle"),
  parcel: (talk: Talk) => talk.say("parcel with a new kettle"),
  look: (talk: Talk) => talk.say("look into the kettle"),
  /** Half of them write again before the time is up; which of what is heard as one would cut it short is not known here. */
  later: async (talk: Talk, { pace }: Helpers) => {
    await talk.say("later tell me of the kettle");
    if (talk.merging || Math.random() < 0.5) return "waits" as const;
    if (!(await pace.take())) return "waits" as const;
    await talk.greet("hello again");
  },
  human: async (talk: Talk, helpers: Helpers) => {
    await talk.say("human for the kettle");
    return withPerson(talk, helpers);
  },
  /** An agent takes the conversation while the vendor is still asked. */
  interrupted: async (talk: Talk, helpers: Helpers) => {
    const asked = talk.say(Math.random() < 0.5 ? "look into the lamp" : "parcel with a new lamp");
    await sleep(Math.random() * 200);
    return withPerson(talk, helpers, asked);
  },
} satisfies Record<string, (talk: Talk, helpers: Helpers) => Promise<unknown>>;

type Topic = keyof typeof topics;

const often: Record<Topic, number> = {
  note: 45,
  burst: 6,
  order: 10,
  refund: 10,
  parcel: 10,
  look: 7,
  later: 6,
  human: 5,
  interrupted: 4,
};

function chosenTopic(): Topic {
  let left = Math.random() * Object.values(often).reduce((sum, weight) => sum + weight, 0);
  for (const [topic, weight] of Object.entries(often)) {
    left -= weight;
    if (left < 0) return topic as Topic;
  }
  return "note";
}

/** Both agents want it at once, one has it, talks with the customer, and gives it back or closes it. */
async function withPerson(talk: Talk, { agents, pace }: Helpers, asked?: Promise<void>): Promise<unknown> {
  const claims = await Promise.all(agents.map((agent) => agent.claim(talk)));
  await asked;
  const agent = agents.find((_, at) => claims[at]);
  if (!agent) throw new Error(`Nobody could claim ${talk.id}.`);
  await agent.reply(talk);
  if (await pace.take()) await talk.say("note that a person reads this");
  await agent.reply(talk);
  const closes = Math.random() < 0.4;
  await (closes ? agent.close(talk) : agent.giveBack(talk));
  talk.excuse();
  if (closes) return "closed";
  // without a path for what is given back, the flow begins anew
  if (await pace.take()) await talk.greet("hello again");
}
