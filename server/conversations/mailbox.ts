/**
 * Lets the work on one conversation through one at a time, in the order in which it came. It spares the turns of one
 * process from colliding; between processes the row's compare-and-set decides.
 */
export class Mailbox {
  #last = new Map<string, Promise<unknown>>();
  #waiting = new Map<string, number>();
  #total = 0;

  /** How many pieces of work wait or run, for all conversations together. */
  get total(): number {
    return this.#total;
  }

  /** How many pieces of work wait or run for this conversation. */
  depth(id: string): number {
    return this.#waiting.get(id) ?? 0;
  }

  async run<T>(id: string, work: () => Promise<T>): Promise<T> {
    this.#waiting.set(id, this.depth(id) + 1);
    this.#total += 1;
    const before = this.#last.get(id);
    const mine = before ? before.then(work, work) : work();
    this.#last.set(id, mine);
    try {
      return await mine;
    } finally {
      this.#leave(id, mine);
    }
  }

  #leave(id: string, mine: Promise<unknown>): void {
    this.#total -= 1;
    const left = this.depth(id) - 1;
    if (left > 0) this.#waiting.set(id, left);
    else this.#waiting.delete(id);
    if (this.#last.get(id) === mine) this.#last.delete(id);
  }
}
