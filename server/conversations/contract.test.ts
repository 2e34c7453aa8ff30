import fc from "fast-check";
import { afterEach, beforeAll, expect, test } from "vitest";
import { calls, type Retry } from "#flows/effects.ts";
import { flowOf } from "#flows/testing.ts";
import { publishTestFlow } from "../authoring/testing.ts";
import {
  actAtVendor,
  type ContractServer,
  type Fault,
  lookAtVendor,
  startContractServer,
} from "../connectors/contract-server.testing.ts";
import { gateOf } from "../connectors/gate.ts";
import { makeWorkspace, withApp } from "../testing.ts";
import { advance } from "./advance.ts";
import { type Beginning, begin } from "./begin.ts";
import { messagesOf } from "./conversations.ts";
import { takeOver } from "./orphans.ts";
import { type Runtime, runtimeOf } from "./runtime.ts";
import { loseLeases, query } from "./testing.ts";
import { Underway } from "./underway.ts";

const it = withApp();
let entrance: Omit<Beginning, "customer">;
const exits = ["done", "refused", "failed", "unknown"];
const flow = flowOf(
  [
    ["start", "start", { greeting: "" }],
    ["act", "action", { order: "1042", amount: "fixed", money: 5, email: "maya@example.com" }],
    ...exits.map((exit): [string, string, { say: string; outcome: string }] => [
      exit,
      "close",
      { say: exit, outcome: "abandoned" },
    ]),
  ],
  ["start.next → act", ...exits.map((exit) => `act.${exit} → ${exit}`)],
);

beforeAll(async () => {
  const { id: workspaceId } = await makeWorkspace(it.app);
  const { id: flowId, ...published } = await publishTestFlow(it.app.db, workspaceId, flow);
  entrance = { workspaceId, flowId, ...published };
});

const { retry, timeoutMs } = calls.act;
let vendor: ContractServer;
afterEach(async () => {
  Object.assign(calls.act, { retry, timeoutMs });
  await vendor.stop();
});

interface Setting {
  kind: Retry;
  faults: (Fault | null)[];
  probes?: boolean;
  knowsKeys?: boolean;
  staleMs?: number;
  lagMs?: number;
}

/** A process whose acts go to a vendor of this kind, with these faults. */
async function processAt({ kind, faults, probes = true, knowsKeys = true, ...more }: Setting) {
  const { staleMs = 0, lagMs = 0 } = more;
  vendor = await startContractServer({ faults, knowsKeys, staleMs });
  Object.assign(calls.act, { retry: kind, timeoutMs: 400 });
  const runtime = runtimeOf(it.app);
  return {
    ...runtime,
    underway: new Underway(),
    executors: { ...runtime.executors, act: actAtVendor(vendor) },
    probes: probes ? { act: lookAtVendor(vendor, lagMs) } : {},
  };
}

/** Asks for the act, and tells through which exit the flow went on. */
async function played(runtime: Runtime): Promise<{ id: string; exit: string | undefined }> {
  const customer = { ref: null, name: null, email: null, verified: false };
  const { conversation } = await begin(runtime, { ...entrance, customer });
  const { id } = conversation;
  await advance(runtime, id, { eventId: "go", incoming: { type: "message", text: "go" } });
  await runtime.underway.idle();
  return { id, exit: (await messagesOf(it.app, id)).at(-1)?.text };
}

const acted = () => vendor.received.filter(({ method }) => method === "POST").length;

const harmless: Fault[] = [
  "lost before it was done",
  "lost after it was done",
  "500 and not done",
  "500 and done",
  "429 with seconds",
  "429 with a date",
  "done and stalled",
  "HTML instead of an answer, and done",
  "half an answer, and done",
];

test.each(harmless)(
  "with a native key, one attempt that ends with “%s” is made good by the next",
  async (fault) => {
    const { exit } = await played(await processAt({ kind: "native key", faults: [fault] }));
    expect(exit).toBe("done");
    expect(vendor.ledger).toHaveLength(1);
    expect(new Set(vendor.received.map(({ key }) => key)).size).toBe(1);
  },
);

test.each(harmless)(
  "probing first, one attempt that ends with “%s” is done once, without keys",
  async (fault) => {
    const { exit } = await played(
      await processAt({ kind: "probe first", faults: [fault], knowsKeys: false }),
    );
    expect(exit).toBe("done");
    expect(vendor.ledger).toHaveLength(1);
  },
);

test("probing first acts again only where no trace is left, and asks before it does", async () => {
  await played(
    await processAt({ kind: "probe first", faults: ["lost after it was done"], knowsKeys: false }),
  );
  expect(vendor.received.map(({ method }) => method)).toEqual(["POST", "GET"]);
  await vendor.stop();
  await played(
    await processAt({ kind: "probe first", faults: ["lost before it was done"], knowsKeys: false }),
  );
  expect(vendor.received.map(({ method }) => method)).toEqual(["POST", "GET", "POST"]);
});

test("a reading that may be behind is waited for before an act is repeated", async () => {
  const behind = { kind: "probe first", knowsKeys: false, staleMs: 300, lagMs: 350 } as const;
  const { exit } = await played(await processAt({ ...behind, faults: ["lost after it was done"] }));
  expect(exit).toBe("done");
  expect(vendor.ledger).toHaveLength(1);
});

test.each(["lost before it was done", "lost after it was done", "500 and done", "done and stalled"] as const)(
  "what must never be made blindly is made once, and is unknown after “%s” where nothing can be read",
  async (fault) => {
    const { exit } = await played(await processAt({ kind: "never blind", faults: [fault], probes: false }));
    expect(exit).toBe("unknown");
    expect(acted()).toBe(1);
  },
);

test("what must never be made blindly is found out about where it can be read", async () => {
  const { exit } = await played(
    await processAt({ kind: "never blind", faults: ["lost after it was done"], knowsKeys: false }),
  );
  expect(exit).toBe("done");
  expect(vendor.received.map(({ method }) => method)).toEqual(["POST", "GET"]);
});

test.each([
  ["429 with seconds", 3],
  ["429 for an hour", 1],
] as const)(
  "who stays busy is waited for as long as a customer would, and not beyond: “%s”",
  async (fault, times) => {
    const { exit } = await played(await processAt({ kind: "native key", faults: [fault, fault, fault] }));
    expect(exit).toBe("failed");
    expect(acted()).toBe(times);
    expect(vendor.ledger).toEqual([]);
  },
);

test("whatever goes wrong and whichever kind it is, nothing is done twice, and “done” was done", async () => {
  const fault = fc.option(fc.constantFrom(...harmless.filter((one) => !one.startsWith("429"))));
  const kinds = fc.constantFrom<[Retry, boolean]>(
    ["native key", true],
    ["probe first", false],
    ["never blind", false],
  );
  await fc.assert(
    fc.asyncProperty(kinds, fc.array(fault, { maxLength: 4 }), async ([kind, knowsKeys], faults) => {
      const { exit } = await played(await processAt({ kind, faults, knowsKeys }));
      expect(vendor.ledger.length).toBeLessThanOrEqual(1);
      if (exit === "done") expect(vendor.ledger).toHaveLength(1);
      if (exit === "failed") expect(vendor.ledger).toEqual([]);
      await vendor.stop();
    }),
    { numRuns: 25 },
  );
}, 60_000);

test("once its vendor has failed five times in a row, a call fails at once and was never sent", async () => {
  const faults = Array.from({ length: 6 }, (): Fault => "500 and not done");
  const runtime = await processAt({ kind: "never blind", faults, probes: false });
  const gate = gateOf(it.app.db.pool, { connectorOf: () => "vendor", budgetOf: async () => null });
  const gated = { ...runtime, gate };
  const exits = [];
  for (let nth = 0; nth < 6; nth++) exits.push(await played(gated));
  expect(exits.map(({ exit }) => exit)).toEqual([...Array(5).fill("unknown"), "failed"]);
  expect(acted()).toBe(5);
  const last = await query(it.app, "SELECT status, attempts, result FROM effect WHERE conversation_id = $1", [
    exits.at(-1)?.id,
  ]);
  const reason = expect.stringContaining("has failed 5 times in a row");
  expect(last).toEqual([{ status: "failed", attempts: 0, result: { reason } }]);
});

test("a key that the vendor may have forgotten is not used again, days later", async () => {
  const runtime = await processAt({ kind: "native key", faults: [], probes: false });
  let lost = true;
  const { act } = runtime.executors;
  const dying: Runtime = {
    ...runtime,
    executors: {
      ...runtime.executors,
      act: (input, scope) => (lost ? new Promise(() => {}) : act(input, scope)),
    },
  };
  const customer = { ref: null, name: null, email: null, verified: false };
  const { conversation } = await begin(dying, { ...entrance, customer });
  Object.assign(calls.act, { timeoutMs: 600_000 });
  await advance(dying, conversation.id, { eventId: "go", incoming: { type: "message", text: "go" } });
  await expect
    .poll(() => query(it.app, "SELECT status FROM effect WHERE conversation_id = $1", [conversation.id]))
    .toEqual([{ status: "sent" }]);
  lost = false;
  await query(it.app, "UPDATE effect SET created_at = now() - interval '3 days' WHERE conversation_id = $1", [
    conversation.id,
  ]);
  await loseLeases(it.app, conversation.id);
  const [effect] = await query(it.app, "SELECT key, attempts FROM effect WHERE conversation_id = $1", [
    conversation.id,
  ]);
  const survivor = { ...dying, underway: new Underway() };
  await takeOver(survivor, { key: String(effect?.key), attempts: 1 });
  await survivor.underway.idle();
  expect((await messagesOf(it.app, conversation.id)).at(-1)?.text).toBe("unknown");
  expect(vendor.received).toEqual([]);
});
