import type { ChatMessage } from "./chat-message.ts";
import type { ChatState } from "./chat-state.ts";
import { outbox } from "./outbox.ts";

/** The buttons that can be pressed now: those of the bot's last message, until something answers it. */
export function choicesOffered(state: ChatState): NonNullable<ChatMessage["choices"]> {
  const { phase, owner, messages } = state;
  if (phase !== "open" || owner !== "bot" || outbox.unseen(state.outbox, messages).length > 0) return [];
  const last = messages.at(-1);
  return last?.role === "bot" ? (last.choices ?? []) : [];
}
