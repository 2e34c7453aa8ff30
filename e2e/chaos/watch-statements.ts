import pg from "pg";
import type { CrashPoint } from "./crash-points.ts";

/** What a statement is about, and the points before it, after it while its transaction is open, and after its commit. */
interface Moment {
  is: (text: string, values: string) => boolean;
  before?: CrashPoint;
  written?: CrashPoint;
  committed?: CrashPoint;
}

const isTurn = (text: string) => text.includes("INSERT INTO entry");
const turnWith = (eventId: string) => (text: string, values: string) =>
  isTurn(text) && values.includes(eventId);

const moments: Moment[] = [
  {
    is: (text) => text.includes("INSERT INTO conversation"),
    before: "1 a conversation begins, nothing is written",
    committed: "2 a conversation began, nobody was told",
  },
  {
    is: turnWith("customer:"),
    before: "3 a message is here, nothing is written",
    written: "4 a message's turn is written, not yet committed",
    committed: "5 a message's turn is committed, nobody was told",
  },
  { is: (text) => text.includes("WITH owner AS"), before: "9 a call is committed, not yet marked as sent" },
  { is: turnWith("call:"), committed: "14 a call's turn is committed, nobody was told" },
  {
    is: (text) => text.includes("SKIP LOCKED") && text.includes("UPDATE effect"),
    written: "15 an orphaned call was found, its job is not committed",
  },
  {
    is: (text) => /FROM effect WHERE key = .* AND attempts = /.test(text),
    committed: "16 an orphaned call's job has begun, the attempt is not counted",
  },
  {
    is: turnWith("due:"),
    before: "17 a deadline's turn is not written",
    committed: "18 a deadline's turn is committed, its job is not",
  },
  {
    is: (text) => text.includes("claimed_by_id ="),
    before: "19 a claim is not written",
    committed: "20 a claim is committed, the agent was not told",
  },
  {
    is: (text) => text.includes("first_reply_at ="),
    committed: "21 an agent's reply is committed, the agent was not told",
  },
];

type Query = (...given: unknown[]) => unknown;

/** Tells of the crash points that lie around statements, in every connection of this process. */
export function watchStatements(reached: (point: CrashPoint) => void): void {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const query = prototype.query;
  const open = new WeakMap<object, Moment[]>();
  prototype.query = function (this: object, ...given: unknown[]) {
    const [asked, second] = given;
    const { text = "", values } =
      typeof asked === "string" ? { text: asked, values: second } : (asked as Asked);
    const about = text === "COMMIT" ? [] : momentsOf(text, values);
    for (const { before } of about) if (before) reached(before);
    const told = () => {
      const transaction = open.get(this);
      if (text === "BEGIN") open.set(this, []);
      else if (text === "ROLLBACK") open.delete(this);
      else if (text === "COMMIT") {
        open.delete(this);
        for (const { committed } of transaction ?? []) if (committed) reached(committed);
      } else if (transaction) {
        transaction.push(...about);
        for (const { written } of about) if (written) reached(written);
      } else for (const { committed } of about) if (committed) reached(committed);
    };
    const done = given.at(-1);
    if (typeof done === "function") {
      const heard = (error: unknown, result: unknown) => {
        if (!error) told();
        done(error, result);
      };
      return query.apply(this, [...given.slice(0, -1), heard]);
    }
    const answer = query.apply(this, given) as Promise<unknown> | undefined;
    return (
      answer?.then?.((result) => {
        told();
        return result;
      }) ?? answer
    );
  };
}

interface Asked {
  text?: string;
  values?: unknown;
}

function momentsOf(text: string, values: unknown): Moment[] {
  const all = moments.filter(({ is }) => is(text, ""));
  if (!isTurn(text)) return all;
  const told = JSON.stringify(values ?? []);
  return moments.filter(({ is }) => is(text, told));
}
