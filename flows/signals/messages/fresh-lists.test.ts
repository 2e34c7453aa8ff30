import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { emotions } from "../emotion-model.ts";

const read = (name: string) =>
  readFileSync(new URL(name, import.meta.url), "utf8")
    .trimEnd()
    .split("\n")
    .map((line): unknown => JSON.parse(line));

const Flag = z.union([z.literal(0), z.literal(1)]);
const Turn = z.discriminatedUnion("role", [
  z.strictObject({
    role: z.literal("customer"),
    text: z.string().min(1),
    labels: z.strictObject({ angry: Flag, transfer: Flag }),
  }),
  z.strictObject({ role: z.enum(["bot", "agent"]), text: z.string().min(1) }),
]);
const Conversation = z.strictObject({
  id: z.string(),
  source: z.literal("own"),
  turns: z.array(Turn).min(2),
});

test("the fresh messages carry every label of the first list, and none of its texts", () => {
  const [first, fresh] = ["support-messages.jsonl", "fresh-messages.jsonl"].map(
    (name) => read(name) as Record<string, unknown>[],
  );
  const labels = Object.keys(first?.[0] ?? {}).sort();
  expect(fresh?.length).toBeGreaterThanOrEqual(200);
  for (const message of fresh ?? []) expect(Object.keys(message).sort()).toEqual(labels);
  expect(new Set(fresh?.map(({ emotion }) => emotion))).toEqual(new Set(emotions));
  const known = new Set(first?.map(({ text }) => text));
  expect(fresh?.filter(({ text }) => known.has(text))).toEqual([]);
  expect(new Set(fresh?.map(({ text }) => text)).size).toBe(fresh?.length);
});

test("the fresh conversations tell at which turn a handoff is due, and anger always makes it due", () => {
  const conversations = read("fresh-conversations.jsonl").map((row) => Conversation.parse(row));
  expect(conversations.length).toBeGreaterThanOrEqual(40);
  const customers = conversations.flatMap(({ turns }) => turns.filter((turn) => turn.role === "customer"));
  expect(customers.filter(({ labels }) => labels.angry === 1 && labels.transfer === 0)).toEqual([]);
  const needing = conversations.filter(({ turns }) =>
    turns.some((turn) => turn.role === "customer" && turn.labels.transfer === 1),
  );
  expect(needing.length).toBeGreaterThanOrEqual(15);
  expect(conversations.length - needing.length).toBeGreaterThanOrEqual(15);
});
