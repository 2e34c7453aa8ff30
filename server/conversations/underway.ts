/** The outside calls that this process performs right now, by conversation: who answers a customer waits for them. */
export class Underway {
  #work = new Map<string, Set<Promise<void>>>();
  #keys = new Set<string>();
  #closed = new AbortController();

  /** The keys of the calls. */
  get keys(): ReadonlySet<string> {
    return this.#keys;
  }

  /** Aborts when nothing is waited for any more. */
  get closed(): AbortSignal {
    return this.#closed.signal;
  }

  /** The process ends: what is still under way is a survivor's. */
  close(): void {
    this.#closed.abort();
  }

  add(id: string, key: string, work: Promise<void>): void {
    const all = this.#work.get(id) ?? new Set();
    this.#work.set(id, all.add(work));
    this.#keys.add(key);
    work.finally(() => {
      this.#keys.delete(key);
      all.delete(work);
      if (all.size === 0) this.#work.delete(id);
    });
  }

  /** When nothing is under way for the conversation any more, with all that followed, or after `limitMs`. */
  async settled(id: string, limitMs: number): Promise<void> {
    if (!this.#work.has(id)) return;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<"late">((resolve) => {
      timer = setTimeout(() => resolve("late"), limitMs);
    });
    while (this.#work.has(id)) {
      if ((await Promise.race([late, ...(this.#work.get(id) ?? [])])) === "late") break;
    }
    clearTimeout(timer);
  }

  /** When nothing is under way at all: for an orderly end of the process. */
  async idle(): Promise<void> {
    while (this.#work.size > 0) await Promise.all([...this.#work.values()].flatMap((all) => [...all]));
  }
}
