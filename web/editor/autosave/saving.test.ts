import { expect, test } from "vitest";
import { newFlow } from "#flows/edit/new-flow.ts";
import { rename } from "#flows/edit/nodes.ts";
import { saveWord, saving, sendIn, startSaving } from "./saving.ts";

const first = newFlow("Test");
const second = rename(first, "start", "Hello");
const third = rename(first, "start", "Hello there");
const fresh = startSaving(7, first);
const sent = saving(fresh, { type: "sent", draft: second });

test("an edit is not called saved before the server said so", () => {
  expect(saveWord(fresh, second)).toBe("edited");
  expect(saveWord(sent, second)).toBe("saving");
  const accepted = saving(sent, { type: "accepted", revision: 8, at: "2026-01-01T10:42:00.000Z" });
  expect(saveWord(accepted, second)).toBe("saved");
  expect(accepted.base).toBe(8);
});

test("what was edited while a save was on its way is sent next", () => {
  expect(sendIn(sent, third)).toBeNull();
  const accepted = saving(sent, { type: "accepted", revision: 8, at: "2026-01-01T10:42:00.000Z" });
  expect(saveWord(accepted, third)).toBe("edited");
  expect(sendIn(accepted, third)).toBe(500);
});

test("a lost connection is told, and tried again at growing distances", () => {
  const once = saving(sent, { type: "failed" });
  const twice = saving(saving(once, { type: "sent", draft: second }), { type: "failed" });
  expect(saveWord(once, second)).toBe("offline");
  expect([sendIn(once, second), sendIn(twice, second)]).toEqual([1_000, 2_000]);
});

test("nothing is sent over somebody else's draft until the reader has chosen", () => {
  const stale = saving(sent, { type: "stale", theirs: { revision: 9, draft: third, by: "Ana" } });
  expect(saveWord(stale, second)).toBe("stale");
  expect(sendIn(stale, second)).toBeNull();
  const rebased = saving(stale, { type: "rebased", revision: 9, draft: third });
  expect(saveWord(rebased, third)).toBe("saved");
});
