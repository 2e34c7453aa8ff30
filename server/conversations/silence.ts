import { databaseSilent } from "../database/away.ts";

/**
 * A database that has just been waited for in vain is not waited for again at once: whoever stands in line behind the one
 * who waited is refused with the same error. Where others were answered meanwhile it was a row that was waited for.
 */
export class Silence {
  #until = 0;
  #error: unknown;
  #answeredAt = Number.NEGATIVE_INFINITY;

  answered(): void {
    this.#answeredAt = performance.now();
  }

  /** Remembers a failure, if it is one of waiting in vain. */
  note(error: unknown): void {
    if (!databaseSilent(error) || error === this.#error) return;
    const now = performance.now();
    if (now - this.#answeredAt < restMs) return;
    this.#error = error;
    this.#until = now + restMs;
  }

  assertOver(): void {
    if (performance.now() < this.#until) throw this.#error;
  }
}

const restMs = 1_000;
