import type pg from "pg";
import { isMark, isTurn } from "./watch-statements.ts";

/** In which order the turns of one conversation and the marks of its calls were committed, told by places of its log. */
export class CommitOrder {
  /** Up to where the log was committed when each mark was asked for, in their order. */
  readonly marks: { key: string; after: number }[] = [];
  /** The first call that waits for its mark is asked for, which is committed. */
  readonly called: Promise<void>;
  #last = 0;
  readonly #call = Promise.withResolvers<void>();

  constructor() {
    this.called = this.#call.promise;
  }

  /** A statement has been answered, having changed or found so many rows. */
  note({ text, values = [] }: pg.QueryConfig<unknown[]>, rows: number): void {
    const [first] = values;
    if (isMark(text)) this.marks.push({ key: String(first), after: this.#last });
    if (!isTurn(text) || rows === 0) return;
    for (const { seq, calls = [] } of JSON.parse(String(first)) as TurnRow[]) {
      this.#last = Math.max(this.#last, seq);
      if (calls.some(({ status }) => status === "pending")) this.#call.resolve();
    }
  }

  /** Up to where the log was committed when a call was last marked as sent; up to now, if it never was. */
  after(key: string): number {
    return this.marks.findLast((mark) => mark.key === key)?.after ?? this.#last;
  }
}

interface TurnRow {
  seq: number;
  calls?: { status: string }[];
}
