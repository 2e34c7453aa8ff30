import { expect, test } from "vitest";
import { attemptOnce } from "./attempt.ts";
import type { Conversation } from "./conversation.ts";
import type { Runtime } from "./runtime.ts";

test("a call that the database keeps from being marked gives its place at the system back", async () => {
  let places = 0;
  const runtime = {
    gate: async () => {
      places += 1;
      return async () => {
        places -= 1;
      };
    },
    db: { pool: { query: () => Promise.reject(new Error("Connection terminated")) } },
  } as unknown as Runtime;
  const asked = { key: "k", call: 1, node: "n", name: "act", input: {}, ageMs: 0 } as const;
  const call = { ...asked, attempts: 0, counted: false, fenced: false, lost: false };
  const attempt = attemptOnce(runtime, { workspaceId: "w" } as Conversation, call, {});
  await expect(attempt).rejects.toThrow("Connection terminated");
  expect(places).toBe(0);
});
