/**
 * Lets the work on one conversation through one at a time, in the order in which it came. It spares the turns of one
 * process from colliding; between processes the row's compare-and-set decides.
 */
export class Mailbox {
  #lines = new Map<string, Line>();
  #total = 0;

  /** How many pieces of work wait or run, for all conversations together. */
  get total(): number {
    return this.#total;
  }

  /** How many pieces of work wait or run for this conversation. */
  depth(id: string): number {
    return this.#lines.get(id)?.depth ?? 0;
  }

  async run<T>(id: string, work: () => Promise<T>): Promise<T> {
    const line = this.#lines.get(id) ?? { depth: 0, last: null };
    this.#lines.set(id, line);
    line.depth += 1;
    this.#total += 1;
    const mine = line.last ? line.last.then(work, work) : work();
    line.last = mine;
    try {
      return await mine;
    } finally {
      this.#leave(id, line);
    }
  }

  #leave(id: string, line: Line): void {
    this.#total -= 1;
    line.depth -= 1;
    if (line.depth > 0) return;
    this.#lines.delete(id);
    line.last = null; // a map that grows leaves its former table behind, and with it whatever that still holds
  }
}

interface Line {
  depth: number;
  last: Promise<unknown> | null;
}
