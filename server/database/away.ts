import type { Sql } from "../db.ts";
import { isConflict } from "./conflict.ts";

/**
 * Whether something failed because the database could not be reached, took no writes, had no room, or was busy with others
 * at the same rows: then it is nobody's mistake, and the same thing may work in a moment.
 */
export function databaseAway(error: unknown): boolean {
  for (const one of chainOf(error)) {
    const { code = "", message = "", syscall = "" } = one as Partial<Failure>;
    if (syscall === "connect" || codes.test(code) || isConflict(one) || words.test(message)) return true;
  }
  return false;
}

/** Whether it is away now, where a failure does not tell its cause. One that can only be read, as in a fail-over, is. */
export function databaseGone(db: Sql): Promise<boolean> {
  return db.query<{ transaction_read_only: "on" | "off" }>("SHOW transaction_read_only").then(
    ({ rows }) => rows[0]?.transaction_read_only === "on",
    (error: unknown) => databaseAway(error),
  );
}

/** Whether it did not answer in time: what asks it next would wait as long. */
export function databaseSilent(error: unknown): boolean {
  return error instanceof Error && silence.test(error.message);
}

const silence = /query read timeout|timeout exceeded when trying to connect/i;

interface Failure {
  code: string;
  message: string;
  syscall: string;
}

/** Of Postgres: connection lost, only to be read, shutting down, out of room; of the system; of Prisma. */
const codes =
  /^(08...|25006|57P0.|57014|53...|E(CONN|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|AI_AGAIN).*|P1001|P1002|P1008|P1017|P2024)$/;
const words =
  /connection terminated|connection ended|timeout exceeded when trying to connect|query read timeout|not queryable|cannot use a pool after/i;

/** The error, what caused it, and what that is made of. */
function* chainOf(error: unknown, depth = 0): Generator<object> {
  if (typeof error !== "object" || error === null || depth > 5) return;
  yield error;
  const { cause, errors, originalError } = error as Record<"cause" | "errors" | "originalError", unknown>;
  for (const inner of [cause, originalError, ...(Array.isArray(errors) ? errors : [])]) {
    yield* chainOf(inner, depth + 1);
  }
}
