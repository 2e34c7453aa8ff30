import pg from "pg";
import type { CrashPoint } from "./crash-points.ts";

/** What a statement is about, by its text and its values, and the points that lie around it. */
interface Moment {
  is: (text: string, values: string) => boolean;
  before?: CrashPoint;
  /** It is with the database. */
  underway?: CrashPoint;
  /** It has found or changed something, in a transaction that is still open. */
  written?: CrashPoint;
  /** As `written`, and it is committed. */
  committed?: CrashPoint;
}

export const isTurn = (text: string) => text.includes("INSERT INTO turn");
export const isMark = (text: string) => text.includes("UPDATE effect SET status = 'sent'");
const isOrphans = (text: string) => text.startsWith("SELECT key, conversation_id");
const turnOf = (eventId: string) => (text: string, values: string) =>
  isTurn(text) && values.includes(eventId);

const moments: Moment[] = [
  {
    is: (text) => text.includes("INSERT INTO conversation"),
    before: "1 a conversation begins, nothing is written",
    committed: "2 a conversation began, nobody was told",
  },
  {
    is: turnOf("customer:"),
    before: "3 a message is here, nothing is written",
    underway: "4 a message's turn is with the database, which has not answered",
    committed: "5 a message's turn is committed, nobody was told",
  },
  {
    is: isMark,
    before: "9 a call is committed, not yet marked as sent",
  },
  { is: turnOf("call:"), committed: "14 a call's turn is committed, nobody was told" },
  {
    is: (text) => text.startsWith("UPDATE effect") && text.includes("leased_until < now()"),
    written: "15 an orphaned call was found, its job is not committed",
  },
  {
    is: isOrphans,
    committed: "16 an orphaned call's job has begun, the attempt is not counted",
  },
  {
    is: (text) => text.startsWith("UPDATE deadline") && text.includes("SKIP LOCKED"),
    committed: "17 a deadline was taken, its turn is not made",
  },
  {
    is: turnOf("due:"),
    before: "18 a deadline's turn is not written",
    committed: "19 a deadline's turn is committed, nobody was told",
  },
  {
    is: (text) => text.includes("claimed_by_id ="),
    before: "20 a claim is not written",
    committed: "21 a claim is committed, the agent was not told",
  },
  {
    is: (text) => text.includes("first_reply_at ="),
    committed: "22 an agent's reply is committed, the agent was not told",
  },
  {
    is: (text) => text.includes("resolution = change.value"),
    before: "23 a conversation is to be given back or closed, nothing is written",
    committed: "24 a conversation was given back or closed, the agent was not told",
  },
  {
    is: (text) => text.startsWith("UPDATE conversation SET version_id"),
    before: "25 a move's turn is written, the other version is not",
    written: "26 a move is written and not committed",
    committed: "27 a move is committed, nobody was told",
  },
];

type Query = (...given: unknown[]) => unknown;
type Reach = (about: Moment[], point: Exclude<keyof Moment, "is">) => void;

/**
 * Tells of the crash points that lie around statements, in every connection of this process, and of the calls that it
 * has in hand: those that its turns ask for, and orphaned ones that it reads to take them over.
 */
export function watchStatements(reached: (point: CrashPoint) => void, took: (key: string) => void): void {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  const reach: Reach = (about, name) => {
    for (const moment of about) if (moment[name]) reached(moment[name]);
  };
  const open = new WeakMap<object, Moment[]>();
  prototype.query = function (this: object, ...given: unknown[]) {
    const asked = askedBy(given);
    const about = momentsOf(asked);
    for (const key of keysIn(asked)) took(key);
    reach(about, "before");
    const answered = (result: unknown) => note(this, asked.text, changedIn(result) ? about : []);
    const answer = query.apply(this, told(given, answered));
    if (about.some(({ underway }) => underway)) setTimeout(() => reach(about, "underway"), 1);
    return isPromise(answer) ? answer.then(passing(answered)) : answer;
  };

  function note(connection: object, text: string, about: Moment[]): void {
    const transaction = open.get(connection);
    if (text === "BEGIN") open.set(connection, []);
    if (text === "COMMIT" || text === "ROLLBACK") open.delete(connection);
    if (text === "COMMIT") reach(transaction ?? [], "committed");
    transaction?.push(...about);
    reach(about, transaction ? "written" : "committed");
  }
}

/** Of the calls that a statement writes down or reads. */
function keysIn({ text, values }: Asked): string[] {
  const [first] = Array.isArray(values) ? values : [];
  if (isOrphans(text)) return [String(first)];
  if (!isTurn(text)) return [];
  return [...String(first).matchAll(/"key":"([^"]*)"/g)].map(([, key = ""]) => key);
}

export interface Asked {
  text: string;
  values: unknown;
  /** Of a prepared one. */
  name?: string | undefined;
}

export function askedBy([asked, values]: unknown[]): Asked {
  if (typeof asked === "string") return { text: asked, values };
  const { text = "", values: own, name } = asked as Partial<Asked>;
  return { text, values: own, name };
}

function momentsOf({ text, values }: Asked): Moment[] {
  const told = isTurn(text) ? JSON.stringify(values ?? []) : "";
  return moments.filter(({ is }) => is(text, told));
}

function changedIn(result: unknown): boolean {
  return ((result as { rowCount?: number | null } | undefined)?.rowCount ?? 0) > 0;
}

/** The arguments of a query, with a callback (where there is one) that tells `answered` first. */
function told(given: unknown[], answered: (result: unknown) => void): unknown[] {
  const done = given.at(-1);
  if (typeof done !== "function") return given;
  const heard = (error: unknown, result: unknown) => {
    if (!error) answered(result);
    done(error, result);
  };
  return [...given.slice(0, -1), heard];
}

function passing<Value>(to: (value: Value) => void): (value: Value) => Value {
  return (value) => {
    to(value);
    return value;
  };
}

function isPromise(answer: unknown): answer is Promise<unknown> {
  return answer instanceof Promise;
}
