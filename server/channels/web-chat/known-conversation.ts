import { timingSafeEqual } from "node:crypto";
import type { App } from "../../app.ts";
import { hashOf } from "../../conversations/begin.ts";
import type { Conversation } from "../../conversations/conversation.ts";
import { conversationOf } from "../../conversations/conversations.ts";
import { ChatError } from "./chat-error.ts";

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** The conversation, if the request carries its token. */
export async function knownConversation(
  app: App,
  id: string,
  authorization: string | undefined,
): Promise<Conversation> {
  const token = /^Bearer\s+(\S+)$/i.exec(authorization ?? "")?.[1];
  if (!token)
    throw new ChatError(401, "no_token", "Send the conversation's token: authorization: Bearer TOKEN.");
  const conversation = uuid.test(id) ? await conversationOf(app, id.toLowerCase()) : null;
  if (!conversation) throw new ChatError(404, "not_found", "There is no such conversation.");
  const [given, kept] = [hashOf(token), conversation.tokenHash].map((hash) => Buffer.from(hash));
  if (!given || !kept || given.length !== kept.length || !timingSafeEqual(given, kept)) {
    throw new ChatError(401, "bad_token", "This token does not open this conversation.");
  }
  return conversation;
}
