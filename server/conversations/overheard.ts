import type { Entry } from "#flows/record.ts";

/** What this process adds to the log of a conversation while somebody waits for it, so that they need not read it again. */
export class Overheard {
  #listening = new Map<string, Set<Entry[]>>();

  /** All entries committed here from now on, as they come, until `stop`. */
  listen(id: string): { entries: Entry[]; stop: () => void } {
    const entries: Entry[] = [];
    const all = this.#listening.get(id) ?? new Set();
    this.#listening.set(id, all.add(entries));
    const stop = () => {
      all.delete(entries);
      if (all.size === 0) this.#listening.delete(id);
    };
    return { entries, stop };
  }

  tell(id: string, entries: Entry[]): void {
    for (const heard of this.#listening.get(id) ?? []) heard.push(...entries);
  }
}
