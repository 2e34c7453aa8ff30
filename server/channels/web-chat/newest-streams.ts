/**
 * Of the open streams of a conversation the newest: one more than there may be ends the oldest. A customer who comes back
 * is let in, whatever connections that nobody reads any more are still taken for open.
 */
export class NewestStreams {
  #open = new Map<string, Set<AbortController>>();
  #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** `outdone` is aborted when newer ones have taken the place; `leave` is to be called in any case. */
  enter(conversationId: string): { outdone: AbortSignal; leave: () => void } {
    const mine = new AbortController();
    const streams = this.#open.get(conversationId) ?? new Set();
    this.#open.set(conversationId, streams.add(mine));
    const [oldest] = streams;
    if (streams.size > this.#most && oldest) {
      streams.delete(oldest);
      oldest.abort();
    }
    const leave = () => {
      streams.delete(mine);
      if (streams.size === 0 && this.#open.get(conversationId) === streams) this.#open.delete(conversationId);
    };
    return { outdone: mine.signal, leave };
  }
}
