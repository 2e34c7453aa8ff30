import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { CallInput } from "#flows/effects.ts";
import type { CallScope } from "../../conversations/executor.ts";
import { connectDb } from "../../db.ts";
import { openShop } from "../../demo/open-shop.ts";
import { makeWorkspace, withApp } from "../../testing.ts";
import { act, lookForAct } from "./act.ts";
import { actAsAgent } from "./act-as-agent.ts";
import { fetchSubscription } from "./fetch-subscription.ts";

const given = withApp();
const now = "2026-11-22T12:00:00.000Z";
const maya = "maya.reyes@example.com";
let workspaceId = "";

beforeEach(async () => {
  workspaceId = (await makeWorkspace(given.app)).id;
  await openShop(given.app.db, workspaceId, now);
});

/** A call of a conversation: by somebody unsigned unless said otherwise. */
function scope(about: { id?: string; key?: string; customer?: object } = {}): CallScope {
  const { id = randomUUID(), key = randomUUID(), customer = { email: null, verified: false } } = about;
  const conversation = { id, workspaceId, customer };
  return { conversation, key, signal: new AbortController().signal, now } as unknown as CallScope;
}

const signed = (email: string) => ({ customer: { email, verified: true } });

function asked(what: Partial<CallInput<"act">>): CallInput<"act"> {
  const nothing = { target: "1042", amount: null, address: null, weeks: null, reason: "", verified: false };
  return { act: "refund order", email: maya, ...nothing, ...what };
}

async function refundedOf(number: string): Promise<number> {
  const where = { workspaceId_number: { workspaceId, number } };
  const { data } = await given.app.db.prisma.storeOrder.findUniqueOrThrow({ where });
  return (data as { refunded: number }).refunded;
}

const refunds = () => given.app.db.prisma.storeRefund.count({ where: { workspaceId, orderNumber: "1042" } });

test("a refund made twenty times at once under one key, from two processes, moves the money once", async () => {
  const other = connectDb(given.app.db.url);
  const [before, made] = [await refundedOf("1042"), await refunds()];
  const once = { ...signed(maya), key: "one call" };
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, nth) =>
      act(nth % 2 ? other : given.app.db)(asked({ amount: 500 }), scope(once)),
    ),
  );
  await other.close();
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ accepted: true, amount: 500 });
  expect([await refundedOf("1042"), await refunds()]).toEqual([before + 500, made + 1]);
  const audits = await given.app.db.prisma.audit.findMany({ where: { workspaceId } });
  expect(audits).toMatchObject([{ actorName: "The flow", act: "refund order", subject: "order 1042" }]);
});

test("a full refund asked for again under its key gives its receipt, under another key it is refused", async () => {
  const once = { ...signed(maya), key: "all of it" };
  const first = await act(given.app.db)(asked({}), scope(once));
  expect(first.accepted).toBe(true);
  const after = await refundedOf("1042");
  expect(await act(given.app.db)(asked({}), scope(once))).toEqual(first);
  expect(await act(given.app.db)(asked({}), scope(signed(maya)))).toMatchObject({ accepted: false });
  expect(await refundedOf("1042")).toBe(after);
});

test("refunds under different keys at once never give back more than was paid", async () => {
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => act(given.app.db)(asked({}), scope(signed(maya)))),
  );
  expect(answers.filter(({ accepted }) => accepted)).toHaveLength(1);
});

test("somebody else's order is refused in the words for one that does not exist, and nothing changes", async () => {
  const before = await refundedOf("1042");
  const theirs = await act(given.app.db)(asked({ email: "jon@example.com" }), scope());
  const nobodys = await act(given.app.db)(asked({ target: "999999" }), scope());
  expect(theirs).toEqual(nobodys);
  expect(theirs.accepted).toBe(false);
  expect(await refundedOf("1042")).toBe(before);
});

test("who guesses addresses is refused when right, and a call that was made already still has its receipt", async () => {
  const once = { key: "before the guesses" };
  const first = await act(given.app.db)(asked({ amount: 100 }), scope(once));
  expect(first.accepted).toBe(true);
  const guess = (nth: number) => act(given.app.db)(asked({ email: `g${nth}@example.com` }), scope());
  const wrong = await Promise.all(Array.from({ length: 30 }, (_, nth) => guess(nth)));
  expect(await act(given.app.db)(asked({ amount: 100 }), scope())).toEqual(wrong[0]);
  expect(await act(given.app.db)(asked({ amount: 100 }), scope(once))).toEqual(first);
  expect(await act(given.app.db)(asked({ amount: 100 }), scope(signed(maya)))).toMatchObject({
    accepted: true,
  });
});

async function activeSubscription() {
  const rows = await given.app.db.prisma.storeSubscription.findMany({ where: { workspaceId } });
  const customers = await given.app.db.prisma.storeCustomer.findMany({ where: { workspaceId } });
  const row = rows.find(({ data }) => (data as { status: string }).status === "active");
  const email = customers.find(({ id }) => id === row?.customerId)?.email ?? "";
  return { id: row?.id ?? "", email };
}

test("a subscription is found by its signed customer without its id, and by others only with both", async () => {
  const { id, email } = await activeSubscription();
  const look = fetchSubscription(given.app.db);
  const claim = { subscription: "", email, verified: false };
  expect((await look(claim, scope(signed(email)))).found).toBe(true);
  expect((await look({ ...claim, verified: true }, scope())).found).toBe(false);
  expect((await look({ ...claim, subscription: id }, scope())).subscription?.id).toBe(id);
  const conversation = { id: randomUUID() };
  for (let nth = 0; nth < 6; nth++) await look({ ...claim, subscription: `S${nth}` }, scope(conversation));
  expect((await look({ ...claim, subscription: id }, scope(conversation))).found).toBe(false);
});

test("pausing a subscription changes its row with the receipt, and once", async () => {
  const { id, email } = await activeSubscription();
  const pause = asked({ act: "pause subscription", target: id, email, weeks: 3 });
  const once = { ...signed(email), key: "pause" };
  const [first, second] = await Promise.all([1, 2].map(() => act(given.app.db)(pause, scope(once))));
  expect(first).toMatchObject({ accepted: true });
  expect(second).toEqual(first);
  const found = await fetchSubscription(given.app.db)(
    { subscription: id, email, verified: true },
    scope(signed(email)),
  );
  expect(found.subscription?.status).toBe("paused");
  expect(await given.app.db.prisma.storeReceipt.count({ where: { workspaceId, key: "pause" } })).toBe(1);
});

/** Makes every line of the audit fail while `work` runs. */
async function withoutAudit(work: () => Promise<unknown>): Promise<void> {
  const { pool } = given.app.db;
  await pool.query(`CREATE FUNCTION no_audit() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'The audit is full.'; END $$`);
  await pool.query("CREATE TRIGGER no_audit BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION no_audit()");
  try {
    await work();
  } finally {
    await pool.query("DROP FUNCTION no_audit CASCADE");
  }
}

test("what cannot be written to the audit is not done, by the flow as by an agent", async () => {
  const before = [await refundedOf("1042"), await refunds()];
  await withoutAudit(async () => {
    await expect(act(given.app.db)(asked({ amount: 500 }), scope(signed(maya)))).rejects.toThrow("full");
    const agent = { id: null, name: "Amira" };
    const refund = { does: "refund", orderNumber: "1042", amount: 500, reason: "", key: "by hand" } as const;
    const by = { workspaceId, agent, conversationId: undefined };
    await expect(actAsAgent(given.app.db, by, refund, now)).rejects.toThrow("full");
  });
  expect([await refundedOf("1042"), await refunds()]).toEqual(before);
});

test("a call that was given up while it waited for its order does not act any more", async () => {
  const before = await refundedOf("1042");
  const late = new AbortController();
  let waiting: Promise<unknown> | undefined;
  await given.app.db.transaction(async (sql) => {
    const theOrder = "SELECT 1 FROM store_order WHERE workspace_id = $1 AND number = '1042' FOR UPDATE";
    await sql.query(theOrder, [workspaceId]);
    const call = { ...scope(signed(maya)), signal: late.signal };
    waiting = expect(act(given.app.db)(asked({ amount: 500 }), call)).rejects.toThrow("abort");
    late.abort();
  });
  await waiting;
  expect(await refundedOf("1042")).toBe(before);
});

test("what a call did is found by its key, and nothing by another", async () => {
  const once = scope({ ...signed(maya), key: "looked for" });
  const { look } = lookForAct(given.app.db);
  const done = await act(given.app.db)(asked({ amount: 500 }), once);
  expect(await look(asked({ amount: 500 }), once)).toEqual(done);
  expect(await look(asked({ amount: 500 }), scope(signed(maya)))).toBeNull();
});
