import { beforeAll, expect, test } from "vitest";
import type { Entry } from "#flows/record.ts";
import { flowOf, signalsOf } from "#flows/testing.ts";
import { publishTestFlow } from "../authoring/testing.ts";
import { openShop } from "../demo/open-shop.ts";
import { makeWorkspace, type TestWorkspace, withApp } from "../testing.ts";
import { advance } from "./advance.ts";
import { type Beginning, begin } from "./begin.ts";
import { entriesOf } from "./conversations.ts";
import { packEntries, unpackEntry } from "./packed-entries.ts";
import { type Runtime, runtimeOf } from "./runtime.ts";
import { query } from "./testing.ts";
import { Underway } from "./underway.ts";

const it = withApp();
let shop: TestWorkspace;
let entrance: Omit<Beginning, "customer">;
const maya = { ref: null, name: "Maya", email: "maya.reyes@example.com", verified: true };

/** Each way in which a flow may come to repeat what a customer said, or what the shop knows of them. */
const curious = flowOf(
  [
    ["start", "start", { greeting: "" }],
    ["number", "ask", { question: "Which order?", variable: "orderNumber" }],
    ["fetch", "fetchOrder", { number: "{{orderNumber}}", email: maya.email }],
    [
      "same",
      "condition",
      {
        rule: {
          match: "all",
          tests: [
            { left: "signals.sentiment", op: ">", right: -2 },
            { left: "order.number", op: "is", right: "{{orderNumber}}" },
            { left: "customer.email", op: "is set" },
            { left: "signals.keywords", op: "is not set" },
            { left: "visits.number", op: "<", right: 9 },
          ],
        },
      },
    ],
    ["refund", "action", { order: "{{orderNumber}}", amount: "fixed", money: 5, email: maya.email }],
    ["words", "condition", { rule: { match: "any", tests: [{ left: "message.text", op: "is set" }] } }],
    ["team", "handoff"],
  ],
  [
    "start.next → number",
    "number.answered → fetch",
    ...["found", "missing", "failed", "unknown"].map((exit) => `fetch.${exit} → same`),
    ...["yes", "no"].map((exit) => `same.${exit} → refund`),
    ...["done", "refused", "failed", "unknown"].map((exit) => `refund.${exit} → words`),
    "words.yes → team",
  ],
);

beforeAll(async () => {
  shop = await makeWorkspace(it.app);
  await openShop(it.app.db, shop.id, new Date().toISOString());
  const { id: flowId, ...published } = await publishTestFlow(it.app.db, shop.id, curious);
  entrance = { workspaceId: shop.id, flowId, ...published };
});

/** A conversation that ends with a person, and its log as the turns made it. */
async function played(): Promise<{ id: string; made: Entry[] }> {
  const made: Entry[] = [];
  const whole = runtimeOf(it.app);
  const writer = {
    write: (turn) => {
      made.push(...turn.entries);
      return whole.writer.write(turn);
    },
  } as Runtime["writer"];
  const runtime: Runtime = { ...whole, underway: new Underway(), writer };
  const { id } = (await begin(runtime, { ...entrance, customer: maya })).conversation;
  for (const text of [
    "hello, my zebra never came",
    "1042, the striped one, I will sue you, it was alergic",
  ]) {
    await advance(runtime, id, { eventId: text, incoming: { type: "message", text } });
    await runtime.underway.idle();
  }
  return { id, made };
}

const told = /zebra|striped|1042|maya|sue/i;

/** A turn's instant is the database's row, rounded. */
const timeless = (entries: Entry[]) => entries.map(({ at: _, ...entry }) => entry);

test("what is personal stands beside the log, and is read with it as it was", async () => {
  const { id, made } = await played();
  const kinds = new Set(made.map(({ kind }) => kind));
  for (const kind of ["message", "set", "asked", "answered", "left", "handoff"] as const)
    expect(kinds).toContain(kind);
  const read = await entriesOf(it.app, id);
  expect(timeless(read)).toEqual(timeless(made));
  const [log] = await query(
    it.app,
    "SELECT string_agg(entries::text, '') AS told FROM turn WHERE conversation_id = $1",
    [id],
  );
  expect(String(log?.told)).toContain('"refund"');
  expect(String(log?.told)).not.toMatch(told);
});

test("a log whose words are erased tells what happened, and nothing of whom to", async () => {
  const { id, made } = await played();
  await query(it.app, "DELETE FROM message_text WHERE conversation_id = $1", [id]);
  const read = await entriesOf(it.app, id);
  expect(read.map(({ seq, kind }) => [seq, kind])).toEqual(made.map(({ seq, kind }) => [seq, kind]));
  expect(JSON.stringify(read)).not.toMatch(told);
  const heard = read.flatMap((entry) => (entry.kind === "signals" ? [entry.signals.keywords.value] : []));
  expect(heard).toEqual(["", "[erased]"]);
  expect(read.find(({ kind }) => kind === "set")).toMatchObject({
    variable: "orderNumber",
    value: "[erased]",
  });
  const left = read.flatMap((entry) => (entry.kind === "left" && entry.because ? [entry.because] : []));
  expect(left[0]?.measured.map(({ test, values }) => [test.left, values])).toEqual([
    ["signals.sentiment", [expect.any(Number)]],
    ["order.number", ["[erased]"]],
    ["customer.email", ["[erased]"]],
    ["signals.keywords", ["[erased]"]],
    ["visits.number", [1]],
  ]);
  const agent = await shop.caller("agent");
  const { brief } = await agent.handoffs.get({ id });
  expect(JSON.stringify(brief)).not.toMatch(/zebra|striped/i);
});

test("what several messages were heard as is taken apart like each of them", async () => {
  const at = "2026-11-30T12:00:00.000Z";
  const signals = signalsOf({ keywords: "sue you", sentiment: -0.4 });
  const burst: Entry = { kind: "burst", messages: [1, 2], signals, seq: 3, at };
  const { entries, personal } = packEntries([burst]);
  expect(JSON.stringify(entries)).not.toMatch(told);
  const data = JSON.parse(JSON.stringify(entries[0]));
  const row = { seq: 3, at: new Date(at), data, body: null };
  expect(unpackEntry({ ...row, personal: personal[0] ?? null })).toEqual(burst);
  expect(unpackEntry({ ...row, personal: null })).toMatchObject({
    signals: { sentiment: { value: -0.4 }, keywords: { value: "[erased]" } },
  });
});

test("the inbox is searched for what was said, and not for how the rest is written down", async () => {
  await played();
  const agent = await shop.caller("agent");
  const found = async (search: string) => (await agent.inbox.list({ view: "all", search })).items.length;
  expect(await found("striped")).toBeGreaterThan(0);
  for (const word of ["verified", "carrier", "placedAt", "}"]) expect(await found(word)).toBe(0);
});

test("a turn that was written with everything in its log is read as ever", async () => {
  const { id, made } = await played();
  const texts = made.flatMap((entry) => (entry.kind === "message" ? [entry.text] : []));
  await query(it.app, "DELETE FROM message_text WHERE conversation_id = $1", [id]);
  await query(it.app, "UPDATE turn SET entries = '[]' WHERE conversation_id = $1", [id]);
  let place = 0;
  const old = timeless(made).map(({ seq: _, ...entry }) =>
    entry.kind === "message" ? { ...entry, text: ++place } : entry,
  );
  await query(
    it.app,
    `UPDATE turn SET entries = $2 WHERE conversation_id = $1
      AND last = (SELECT max(last) FROM turn WHERE conversation_id = $1)`,
    [id, JSON.stringify(old)],
  );
  await query(
    it.app,
    "INSERT INTO message_text (conversation_id, turn, bodies) SELECT $1, max(last), $2 FROM turn WHERE conversation_id = $1",
    [id, texts],
  );
  const read = await entriesOf(it.app, id);
  expect(timeless(read)).toEqual(timeless(made));
});
