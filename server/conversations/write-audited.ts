import { type Act, auditWithin } from "../team/audit.store.ts";
import type { Runtime } from "./runtime.ts";
import { type TurnWrite, writeTurns } from "./turn.store.ts";

/** A turn and the audit line of who made it, in one transaction: neither stands without the other. */
export function writeAudited({ db }: Runtime, write: TurnWrite, act: Act): Promise<"written" | "stale"> {
  return db.transaction(async (sql) => {
    if ((await writeTurns(sql, [write])).size === 0) return "stale";
    // what changes nothing, such as a second closing, is no act
    if (write.entries.length > 0) await auditWithin(sql, act);
    return "written";
  });
}
