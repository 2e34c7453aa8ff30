import { mergeBySeq } from "../ui/merge-by-seq.ts";
import type { ConversationState } from "./channel.ts";
import type { ChatMessage } from "./chat-message.ts";
import type { Outgoing } from "./outbox.ts";
import type { Remembered } from "./remembered.ts";

export interface ChatState extends Remembered {
  /** `start`: nobody has begun; `absent`: no shop answers here; `gone`: the shop no longer knows this conversation. */
  phase: "start" | "absent" | "opening" | "open" | "closed" | "gone";
  messages: ChatMessage[];
  owner: string;
  /** False while the stream is down and is being taken up again. */
  connected: boolean;
  /** Why no conversation could be opened, in words. */
  problem: string | null;
  /** The shop's word on who this is was not accepted: the conversation begins without it. */
  unconfirmed: boolean;
}

export const chatState = { fresh, takenUp, heard, stands, lastSeq };

/** Before anything was said. */
function fresh(): Omit<ChatState, keyof Remembered> {
  return { phase: "start", messages: [], owner: "bot", connected: true, problem: null, unconfirmed: false };
}

/** As the browser remembers it; a message that was on its way when the page closed goes again under its id. */
function takenUp(kept: Remembered): ChatState {
  const again = (item: Outgoing): Outgoing =>
    item.state === "sending" ? { ...item, state: "waiting" } : item;
  return { ...fresh(), ...kept, phase: kept.ticket ? "open" : "start", outbox: kept.outbox.map(again) };
}

function heard(state: ChatState, messages: ChatMessage[]): Partial<ChatState> {
  return { messages: mergeBySeq(state.messages, messages) };
}

function stands(state: ChatState, { owner }: ConversationState): Partial<ChatState> {
  return { owner, ...(owner === "closed" && state.phase === "open" && { phase: "closed" }) };
}

function lastSeq({ messages }: ChatState): number {
  return messages.at(-1)?.seq ?? 0;
}
