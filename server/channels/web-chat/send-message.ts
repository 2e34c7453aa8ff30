import { z } from "zod";
import type { Entry } from "#flows/record.ts";
import type { App } from "../../app.ts";
import { cleanText } from "../../clean-text.ts";
import type { Conversation } from "../../conversations/conversation.ts";
import { type Message, messagesOf, spokenIn } from "../../conversations/conversations.ts";
import { hear } from "../../conversations/hear.ts";
import { type Runtime, runtimeOf } from "../../conversations/runtime.ts";
import { ChatError, tooLarge } from "./chat-error.ts";

const Body = z.object({
  id: z.string().min(1).max(200).transform(cleanText),
  text: z.string().transform(cleanText),
});
const longestText = 8 * 1024;
/** Messages of one conversation that may wait at once. */
export const longestLine = 60;
/** Characters of those that are held until a call has ended. */
const mostHeld = 32_000;
/** The customer's side is answered after this long with what there is; the rest comes by the event stream. */
const patienceMs = 1_000;

export interface Taken {
  /** Of the customer's message. */
  seq: number;
  duplicate: boolean;
  /** What came after it. */
  messages: Message[];
  state: { owner: string; node: string | null; outcome: string };
}

/** Takes a customer's message in; answers once the turn has committed and its immediate effects have finished. */
export async function sendMessage(app: App, conversation: Conversation, body: unknown): Promise<Taken> {
  const { id } = conversation;
  const message = parse(body);
  const runtime = runtimeOf(app);
  if (isLineFull(runtime, conversation)) {
    throw new ChatError(
      429,
      "too_many",
      "One after the other, please: your earlier messages are still on their way.",
      1,
    );
  }
  const overheard = runtime.overheard.listen(id);
  try {
    return await taken(app, runtime, conversation, { message, overheard: overheard.entries });
  } finally {
    overheard.stop();
  }
}

/** What waits for its turn, and what was taken in and is held until a call has ended: its state is written with each of them. */
function isLineFull({ mailbox, refining, cache }: Runtime, conversation: Conversation): boolean {
  const { id } = conversation;
  const { held } = (cache.get(id) ?? conversation).state;
  const waiting = mailbox.depth(id) + (refining?.line.depth(id) ?? 0) + held.length;
  return waiting >= longestLine || held.reduce((sum, { text }) => sum + text.length, 0) >= mostHeld;
}

interface Sending {
  message: z.infer<typeof Body>;
  /** What is committed here in the meantime. */
  overheard: Entry[];
}

async function taken(
  app: App,
  runtime: Runtime,
  writing: Conversation,
  { message, overheard }: Sending,
): Promise<Taken> {
  const { id } = writing;
  const advanced = await hear(runtime, writing, message);
  if (!advanced.ok) {
    if (advanced.code === "not found") throw new ChatError(404, "not_found", advanced.message);
    throw new ChatError(409, advanced.code.replaceAll(" ", "_"), advanced.message);
  }
  const { seq, duplicate, conversation } = advanced;
  await runtime.underway.settled(id, patienceMs);
  const { owner, node, outcome, seq: last } = (runtime.cache.get(id) ?? conversation).state;
  // another process may have written some of it
  const complete = !duplicate && overheard.filter((entry) => entry.seq > seq).length === last - seq;
  const messages = complete ? spokenIn(overheard, seq) : await messagesOf(app, id, seq);
  return { seq, duplicate, messages, state: { owner, node, outcome } };
}

function parse(body: unknown): z.infer<typeof Body> {
  const parsed = Body.safeParse(body);
  if (!parsed.success)
    throw new ChatError(
      400,
      "bad_request",
      "Expected {id, text}: id is your own, unique, up to 200 characters.",
    );
  if (Buffer.byteLength(parsed.data.text) > longestText) throw tooLarge;
  if (parsed.data.text.trim() === "") throw new ChatError(400, "empty", "The message is empty.");
  return parsed.data;
}
