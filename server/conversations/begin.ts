import { hash, randomBytes } from "node:crypto";
import type { Visitor } from "#flows/scenario/scenario.ts";
import { fresh, type Incoming, type Turn, turn } from "#flows/turn.ts";
import type { World } from "#flows/world.ts";
import { databaseAway } from "../database/away.ts";
import { committed } from "./advance.ts";
import type { Conversation, Customer } from "./conversation.ts";
import { forgetBeginningFailures } from "./failed-beginning.store.ts";
import { maxTries, noFlow } from "./poison.ts";
import type { Runtime } from "./runtime.ts";
import type { BeginningTry } from "./tries.ts";
import { turnWrite } from "./turn-write.ts";
import { uuidV7 } from "./uuid-v7.ts";

/** Where a conversation begins: the version that it stays on, and the channel it came by. */
export interface Beginning {
  /** Given where it decided about the version; a new one by default. */
  id?: string;
  workspaceId: string;
  flowId: string;
  versionId: string;
  versionHash: string;
  channelKey: string | null;
  customer: Customer;
  /** What the shop knows of a signed customer. */
  profile?: Profile | null;
}

export interface Profile {
  tags: string[];
  /** ISO 639, two letters. */
  language: string;
}

export interface Begun {
  conversation: Conversation;
  /** Shown once: only its hash is kept. */
  token: string;
}

/** Begins a conversation: the row, the flow's first words and whatever they ask for stand together or not at all. */
export async function begin(runtime: Runtime, { profile = null, ...beginning }: Beginning): Promise<Begun> {
  const at = runtime.now();
  const token = randomBytes(24).toString("base64url");
  const { id = uuidV7(Date.parse(at)) } = beginning;
  const before: Conversation = {
    ...beginning,
    id,
    mode: "live",
    tokenHash: hashOf(token),
    createdAt: at,
    state: fresh,
  };
  const customer = asTold(beginning.customer, profile);
  const incoming = { type: "begin", channel: "web chat", customer, seed: id } as const;
  const made = await firstTurn(runtime, before, incoming, at);
  if (!made.ok) throw new Error(`A conversation could not begin: ${made.message}`);
  const write = turnWrite({ before, made, arrival: { eventId: null, incoming }, at });
  await runtime.writer.write(write);
  committed(runtime, write);
  return { conversation: write.after, token };
}

type Begin = Extract<Incoming, { type: "begin" }>;

/** By the flow, and where that cannot begin, by a person: a customer who has come is not turned away. */
async function firstTurn(
  runtime: Runtime,
  before: Conversation,
  incoming: Begin,
  now: string,
): Promise<Turn> {
  const world = { now, queues: await runtime.standings(before.workspaceId) };
  try {
    return await byTheFlow(runtime, before, incoming, world);
  } catch (error) {
    if (databaseAway(error)) throw error;
    runtime.report(error, `beginning of ${before.id} with version ${before.versionId}`);
    return turn(
      noFlow,
      before.state,
      { type: "park", event: incoming, title: "Start", stateless: true },
      world,
    );
  }
}

/** What has ended its process again and again is not begun by the machine any more. */
async function byTheFlow(
  runtime: Runtime,
  before: Conversation,
  incoming: Begin,
  world: World,
): Promise<Turn> {
  const { machine, fatal } = await runtime.machines.of(before);
  const begins = { versionId: before.versionId, visitor: visitorOf(incoming) };
  const failures = fatal.get(begins.visitor) ?? 0;
  if (failures >= maxTries) throw new Error(`Such a beginning has ended its process ${failures} times.`);
  const made = tried(runtime, { conversationId: before.id, begins }, () =>
    turn(machine, before.state, incoming, world),
  );
  if (fatal.delete(begins.visitor)) await forgetBeginningFailures(runtime.db.pool, begins);
  return made;
}

function tried<Made>({ tries }: Runtime, begun: BeginningTry, make: () => Made): Made {
  tries.begin(begun);
  try {
    return make();
  } finally {
    tries.end(begun.conversationId);
  }
}

/** Each attempt is a new conversation, so a beginning is known again by what the flow is told of who comes. */
function visitorOf({ customer }: Begin): string {
  return customer === null ? "" : hashOf(JSON.stringify(customer));
}

/** SHA-256 in hex: a token of 192 random bits needs no salt. */
export function hashOf(token: string): string {
  return hash("sha256", token, "hex");
}

function asTold({ name, email, verified }: Customer, profile: Profile | null): Visitor | null {
  if (name === null && email === null) return null;
  const told = { ...(name === null ? {} : { name }), ...(email === null ? {} : { email }), verified };
  return profile ? { ...told, tags: profile.tags, language: profile.language } : told;
}
