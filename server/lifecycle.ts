/** Where a process is in its life: it takes requests while it is ready, and neither before nor after. */
export class Lifecycle {
  #phase: Phase = "starting";
  #stopping = new AbortController();

  get phase(): Phase {
    return this.#phase;
  }

  /** Aborted when the process begins to stop: whatever would go on for ever ends then. */
  get stopping(): AbortSignal {
    return this.#stopping.signal;
  }

  ready(): void {
    if (this.#phase === "starting") this.#phase = "ready";
  }

  stop(): void {
    this.#phase = "stopping";
    this.#stopping.abort();
  }
}

export type Phase = "starting" | "ready" | "stopping";
