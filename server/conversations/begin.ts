import { hash, randomBytes } from "node:crypto";
import type { Visitor } from "#flows/scenario/scenario.ts";
import { fresh, type Incoming, type Turn, turn } from "#flows/turn.ts";
import { databaseAway } from "../database/away.ts";
import { committed } from "./advance.ts";
import type { Conversation, Customer } from "./conversation.ts";
import { noFlow } from "./poison.ts";
import type { Runtime } from "./runtime.ts";
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

/** By the flow, and where that cannot begin, by a person: a customer who has come is not turned away. */
async function firstTurn(
  runtime: Runtime,
  before: Conversation,
  incoming: Extract<Incoming, { type: "begin" }>,
  now: string,
): Promise<Turn> {
  const world = { now, queues: await runtime.standings(before.workspaceId) };
  try {
    const { machine } = await runtime.machines.of(before);
    return turn(machine, before.state, incoming, world);
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

/** SHA-256 in hex: a token of 192 random bits needs no salt. */
export function hashOf(token: string): string {
  return hash("sha256", token, "hex");
}

function asTold({ name, email, verified }: Customer, profile: Profile | null): Visitor | null {
  if (name === null && email === null) return null;
  const told = { ...(name === null ? {} : { name }), ...(email === null ? {} : { email }), verified };
  return profile ? { ...told, tags: profile.tags, language: profile.language } : told;
}
