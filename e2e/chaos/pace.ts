/** Lets so many messages through as were allowed so far, so that the load is spread over the kills. */
export class Pace {
  taken = 0;
  #allowed = 0;
  #waiting: (() => void)[] = [];
  #total: number;

  constructor(total: number) {
    this.#total = total;
  }

  allow(upTo: number): void {
    this.#allowed = Math.min(this.#total, Math.max(this.#allowed, upTo));
    for (const go of this.#waiting.splice(0)) go();
  }

  /** Nothing more is sent. */
  end(): void {
    this.#total = this.taken;
    this.allow(this.taken);
  }

  /** True once the next message may go; false when there are no more to send. */
  async take(): Promise<boolean> {
    while (this.taken >= this.#allowed && this.taken < this.#total) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    if (this.taken >= this.#total) {
      this.allow(this.#total);
      return false;
    }
    this.taken++;
    return true;
  }
}
