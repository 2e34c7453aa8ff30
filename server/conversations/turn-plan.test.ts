import { expect, test } from "vitest";
import { fresh } from "#flows/turn.ts";
import { withDatabase } from "../testing.ts";
import type { Conversation } from "./conversation.ts";
import { type TurnWrite, writeTurns } from "./turn.store.ts";

const it = withDatabase();

const after: Conversation = {
  id: "01a22560-7361-7147-a585-9ea95abef53f",
  workspaceId: "w",
  flowId: "f",
  versionId: "v",
  versionHash: "h",
  channelKey: null,
  mode: "live",
  customer: { ref: null, name: null, email: null, verified: false },
  tokenHash: "t",
  createdAt: "2026-11-29T12:00:00.000Z",
  state: { ...fresh, seq: 2 },
};

/** With everything that touches a row of before. */
const turn: TurnWrite = {
  from: { seq: 1, epoch: 0 },
  after,
  at: after.createdAt,
  event: { id: "e", seq: 2 },
  entries: [],
  calls: [],
  answered: { key: "k", status: "done", result: null },
  deadlines: [],
  fired: 1,
  handoffs: [],
};

async function statementOf(turns: TurnWrite[]): Promise<string> {
  let text = "";
  const query = async (asked: { text: string }) => {
    text = asked.text;
    return { rows: [] };
  };
  await writeTurns({ query } as never, turns);
  return text;
}

test.each([1, 2, 32])(
  "a statement of %i turns looks rows up by their keys, though it was planned when there were none",
  async (count) => {
    const text = await statementOf(Array.from({ length: count }, () => turn));
    const { rows } = await it.db.pool.query<{ "QUERY PLAN": string }>(`EXPLAIN (GENERIC_PLAN) ${text}`);
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    for (const table of ["conversation", "effect", "deadline"]) {
      expect(plan).toContain(`Index Scan using ${table}_pkey on ${table}`);
    }
    expect(plan).not.toContain("Seq Scan");
  },
);
