import pg from "pg";
import { expect, test, vi } from "vitest";
import { fresh } from "#flows/turn.ts";
import type { Sql } from "../db.ts";
import type { TurnWrite } from "./turn.store.ts";
import { TurnWriter } from "./turn-writer.ts";

test("what comes at once goes together, each conversation once in a statement", async () => {
  const { db, statements } = slowDatabase();
  const writer = new TurnWriter(db);
  const written = ["a", "b", "c", "b", "d"].map((id) => writer.write(turnOf(id)));
  expect(await Promise.all(written)).toEqual(["written", "written", "written", "written", "written"]);
  expect(statements).toEqual([["a", "b", "c", "d"], ["b"]]);
});

test("what comes while a statement is on its way goes with the next", async () => {
  const { db, statements } = slowDatabase();
  const writer = new TurnWriter(db);
  const first = writer.write(turnOf("a"));
  await vi.waitFor(() => expect(statements).toHaveLength(1));
  await Promise.all([first, ...["b", "c"].map((id) => writer.write(turnOf(id)))]);
  expect(statements).toEqual([["a"], ["b", "c"]]);
});

test("one turn that the database refuses takes no other with it", async () => {
  const { db, statements } = slowDatabase({ refuses: "c" });
  const writer = new TurnWriter(db);
  const written = await Promise.allSettled(["a", "b", "c", "d"].map((id) => writer.write(turnOf(id))));
  expect(written.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
  expect(statements).toEqual([["a", "b", "c", "d"], ["a"], ["b"], ["c"], ["d"]]);
});

test("an event that comes again is refused at once, and the others go together without it", async () => {
  const { db, statements } = slowDatabase({ repeats: "c" });
  const writer = new TurnWriter(db);
  const written = await Promise.allSettled(["a", "b", "c", "d"].map((id) => writer.write(turnOf(id))));
  expect(written.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
  expect(statements).toEqual([
    ["a", "b", "c", "d"],
    ["a", "b", "d"],
  ]);
});

test("one turn that cannot be told as rows takes no other with it", async () => {
  const { db } = slowDatabase();
  const writer = new TurnWriter(db);
  const unreadable = { ...turnOf("c"), entries: null as unknown as TurnWrite["entries"] };
  const turns = [turnOf("a"), turnOf("b"), unreadable, turnOf("d")];
  const written = await Promise.allSettled(turns.map((turn) => writer.write(turn)));
  expect(written.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
});

test("turns go into a statement in one order, whichever came first", async () => {
  const { db, statements } = slowDatabase();
  const writer = new TurnWriter(db);
  await Promise.all(["x", "d", "b", "c"].map((id) => writer.write(turnOf(id))));
  expect(statements).toEqual([["b", "c", "d", "x"]]);
});

test("a turn that started from what no longer stands is told so, and only it", async () => {
  const { db } = slowDatabase({ stale: "b" });
  const writer = new TurnWriter(db);
  const written = ["a", "b", "c"].map((id) => writer.write(turnOf(id)));
  expect(await Promise.all(written)).toEqual(["written", "stale", "written"]);
});

test("past a statement that hangs the others go, and one after the other again", async () => {
  const { db, statements, letGo } = slowDatabase({ hangs: "a" });
  const writer = new TurnWriter(db);
  const hanging = writer.write(turnOf("a"));
  await vi.waitFor(() => expect(statements).toHaveLength(1));
  expect(await Promise.all(["b", "c"].map((id) => writer.write(turnOf(id))))).toEqual(["written", "written"]);
  const later = ["d", "e"].map((id) => writer.write(turnOf(id)));
  letGo();
  expect(await Promise.all([hanging, ...later])).toEqual(["written", "written", "written"]);
  expect(statements).toEqual([["a"], ["b", "c"], ["d", "e"]]);
  const first = writer.write(turnOf("a"));
  await vi.waitFor(() => expect(statements).toHaveLength(4));
  await Promise.all([first, writer.write(turnOf("b"))]);
  expect(statements.slice(3)).toEqual([["a"], ["b"]]);
});

test("what waits behind one that hangs goes once it has hung for a while, also where nothing more comes", async () => {
  const { db, statements, letGo } = slowDatabase({ hangs: "a" });
  const writer = new TurnWriter(db);
  const hanging = writer.write(turnOf("a"));
  await vi.waitFor(() => expect(statements).toHaveLength(1));
  expect(await writer.write(turnOf("b"))).toBe("written");
  letGo();
  expect(await hanging).toBe("written");
});

test("one that hangs until its time is over takes none of those with it that others are writing", async () => {
  const { db, statements, letGo } = slowDatabase({ hangs: "a", silent: true });
  const writer = new TurnWriter(db);
  const hanging = writer.write(turnOf("a"));
  hanging.catch(() => {});
  await vi.waitFor(() => expect(statements).toHaveLength(1));
  await writer.write(turnOf("b"));
  const next = writer.write(turnOf("c"));
  await vi.waitFor(() => expect(statements).toHaveLength(3));
  const behind = writer.write(turnOf("d"));
  letGo();
  await expect(hanging).rejects.toThrow("Query read timeout");
  expect(await Promise.all([next, behind])).toEqual(["written", "written"]);
});

/** A database that takes its time, and notes whose turns came in which statement. */
function slowDatabase({
  refuses,
  repeats,
  stale,
  hangs,
  silent = false,
}: {
  refuses?: string;
  repeats?: string;
  stale?: string;
  /** Until it is let go. */
  hangs?: string;
  /** What hangs gets no answer then, either. */
  silent?: boolean;
} = {}) {
  const { promise: free, resolve: letGo } = Promise.withResolvers<void>();
  const statements: string[][] = [];
  const query = async ({ values }: { values: string[] }) => {
    const ids = (JSON.parse(values[0] ?? "[]") as { id: string }[]).map(({ id }) => id);
    statements.push(ids);
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (hangs && ids.includes(hangs)) {
      await free;
      if (silent) throw new Error("Query read timeout");
    }
    if (refuses && ids.includes(refuses)) throw new pg.DatabaseError("duplicate key", 0, "error");
    if (repeats && ids.includes(repeats)) {
      const detail = `Key (conversation_id, event_id)=(${repeats}, customer:1) already exists.`;
      throw Object.assign(new pg.DatabaseError("duplicate key", 0, "error"), {
        constraint: "turn_pkey",
        detail,
      });
    }
    return { rows: ids.filter((id) => id !== stale).map((id) => ({ id })) };
  };
  return { db: { query } as unknown as Sql, statements, letGo };
}

function turnOf(id: string): TurnWrite {
  const conversation = { id, state: fresh } as TurnWrite["after"];
  return {
    from: { seq: 0, epoch: 0 },
    after: conversation,
    at: "2026-11-22T09:00:00.000Z",
    event: null,
    entries: [],
    calls: [],
    answered: null,
    deadlines: [],
    fired: null,
    handoffs: [],
  };
}
