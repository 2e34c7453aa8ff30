import type { Conversation } from "./conversation.ts";

/**
 * Conversations as this process last committed them. One that another process moved on is found out by the turn's
 * compare-and-set, so a stale line costs a second reading and never a wrong turn.
 */
export class ConversationCache {
  #conversations = new Map<string, Conversation>();
  #limit: number;

  constructor(limit = 5_000) {
    this.#limit = limit;
  }

  get(id: string): Conversation | undefined {
    return this.#conversations.get(id);
  }

  set(conversation: Conversation): void {
    this.#conversations.delete(conversation.id);
    this.#conversations.set(conversation.id, conversation);
    if (this.#conversations.size <= this.#limit) return;
    const oldest = this.#conversations.keys().next();
    if (!oldest.done) this.#conversations.delete(oldest.value);
  }

  forget(id: string): void {
    this.#conversations.delete(id);
  }
}
