import type { Json } from "#flows/json.ts";

/**
 * What an executor throws where it is certain that nothing was done: nothing left this machine, or whoever was asked said
 * that they did not take it. The call may be tried again, and has failed if it is not.
 */
export class NotSent extends Error {
  /** False where another attempt would end alike. */
  readonly again: boolean;
  /** How long whoever was asked wants to be left alone, in milliseconds. */
  readonly afterMs: number | null;
  /** Whether it speaks against whoever was asked: what we refused ourselves does not. */
  readonly ailing: boolean;
  /** What the call gives when it is not tried again, instead of having failed. */
  readonly instead: Json | undefined;

  constructor(reason: string, { again = true, afterMs = null, ailing = true, instead }: About = {}) {
    super(reason);
    this.again = again;
    this.afterMs = afterMs;
    this.ailing = ailing;
    this.instead = instead;
  }
}

type About = Partial<Pick<NotSent, "again" | "afterMs" | "ailing" | "instead">>;
