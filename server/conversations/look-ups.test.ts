import { beforeAll, expect, test, vi } from "vitest";
import { flowOf } from "#flows/testing.ts";
import { publishTestFlow } from "../authoring/testing.ts";
import { openShop } from "../demo/open-shop.ts";
import { makeWorkspace, withApp } from "../testing.ts";
import { advance } from "./advance.ts";
import { type Beginning, begin } from "./begin.ts";
import { entriesOf } from "./conversations.ts";
import { type Runtime, runtimeOf } from "./runtime.ts";
import { TooBusy } from "./too-busy.ts";
import { Underway } from "./underway.ts";

const it = withApp();
let workspaceId = "";

beforeAll(async () => {
  workspaceId = (await makeWorkspace(it.app)).id;
  await openShop(it.app.db, workspaceId, new Date().toISOString());
});

const maya = "maya.reyes@example.com";
const customer = { ref: null, name: "Maya", email: maya, verified: true };
const call = {
  fetchOrder: { number: "1042", email: maya },
  action: { order: "1042", amount: "fixed", money: 5, email: maya },
};

/** Makes the call once the customer has written. */
async function entranceTo(kind: keyof typeof call): Promise<Omit<Beginning, "customer">> {
  const flow = flowOf(
    [
      ["start", "start", { greeting: "" }],
      ["call", kind, call[kind]],
      ["done", "close", { say: "There you are." }],
    ],
    ["start.next → call", `call.${kind === "action" ? "done" : "found"} → done`],
  );
  const { id: flowId, ...published } = await publishTestFlow(it.app.db, workspaceId, flow);
  return { workspaceId, flowId, ...published };
}

type Write = Runtime["writer"]["write"];
type Look = Runtime["executors"]["fetchOrder"];

interface Ways {
  write?: (turn: Parameters<Write>[0], writing: Write) => ReturnType<Write>;
  look?: (looking: () => ReturnType<Look>) => ReturnType<Look>;
}

/** A process of its own; `asked` tells how often the shop was, `written` the turns that were to be written. */
function processWith({ write, look }: Ways) {
  const runtime = runtimeOf(it.app);
  const { fetchOrder, act } = runtime.executors;
  const asked: string[] = [];
  const written: string[] = [];
  const executors: Runtime["executors"] = {
    ...runtime.executors,
    fetchOrder: (input, scope) => {
      asked.push("order");
      return look ? look(() => fetchOrder(input, scope)) : fetchOrder(input, scope);
    },
    act: (input, scope) => {
      asked.push("refund");
      return act(input, scope);
    },
  };
  const writing: Write = (turn) => {
    written.push(
      turn.entries
        .map(({ kind }) => kind)
        .filter((kind) => /asked|answered/.test(kind))
        .join(),
    );
    return runtime.writer.write(turn);
  };
  const writer = { write: (turn) => (write ? write(turn, writing) : writing(turn)) } as Runtime["writer"];
  return { asked, written, runtime: { ...runtime, underway: new Underway(), executors, writer } };
}

async function played(runtime: Runtime, entrance: Omit<Beginning, "customer">) {
  const { conversation } = await begin(runtimeOf(it.app), { ...entrance, customer });
  const incoming = { type: "message", text: "my order" } as const;
  const advanced = await advance(runtime, conversation.id, { eventId: "1", incoming });
  await runtime.underway.idle();
  const entries = await entriesOf(it.app, conversation.id);
  const { rows: effects } = await it.app.db.pool.query(
    "SELECT status, attempts, result IS NOT NULL AS told, done_at IS NOT NULL AS done, leased_until FROM effect WHERE conversation_id = $1",
    [conversation.id],
  );
  const answered = entries.filter(({ kind }) => kind === "answered").length;
  return { advanced, answered, effects, said: entries.filter(({ kind }) => kind === "message").length };
}

test("an order that the shop tells at once is looked up, told of and written in one turn", async () => {
  const { asked, written, runtime } = processWith({});
  const { advanced, answered, effects, said } = await played(runtime, await entranceTo("fetchOrder"));
  expect(asked).toEqual(["order"]);
  expect(written).toEqual(["asked,answered"]);
  expect(answered).toBe(1);
  expect(said).toBe(2);
  expect(effects).toEqual([{ status: "done", attempts: 1, told: true, done: true, leased_until: null }]);
  expect(advanced.ok && advanced.conversation.state.outcome).toBe("resolved");
});

test("an order that takes its time is looked up while its turn is written, and told by the next one", async () => {
  const { promise: wasWritten, resolve: tell } = Promise.withResolvers<void>();
  const { asked, written, runtime } = processWith({
    look: (look) => wasWritten.then(look),
    write: (turn, write) => {
      expect(asked).toEqual(["order"]);
      return write(turn).finally(tell);
    },
  });
  const { answered, effects } = await played(runtime, await entranceTo("fetchOrder"));
  expect(asked).toEqual(["order"]);
  expect(written).toEqual(["asked", "answered"]);
  expect(answered).toBe(1);
  expect(effects).toEqual([{ status: "done", attempts: 1, told: true, done: true, leased_until: null }]);
});

test("a look-up that fails is made again once its turn stands", async () => {
  let failures = 1;
  const { asked, written, runtime } = processWith({
    look: (look) => (failures-- > 0 ? Promise.reject(new Error("The shop is busy.")) : look()),
  });
  const { answered } = await played(runtime, await entranceTo("fetchOrder"));
  expect(asked).toEqual(["order", "order"]);
  expect(written).toEqual(["asked", "answered"]);
  expect(answered).toBe(1);
});

test("an answer that the flow cannot take leaves the turn that asked for it standing", async () => {
  const runs: string[] = [];
  const { written, runtime } = processWith({});
  const marks = vi.spyOn(runtime.tries, "begin").mockImplementation((begun) => {
    if (!("arrival" in begun)) return;
    // the second run of the machine within the turn is that with the answer
    if (runs.push(begun.arrival.incoming.type) === 2) throw new Error("The flow cannot take it.");
  });
  const strikes = vi.spyOn(runtime.tries, "end");
  const { answered } = await played(runtime, await entranceTo("fetchOrder"));
  expect(runs).toEqual(["message", "message", "result"]);
  expect(strikes.mock.calls.length).toBe(marks.mock.calls.length);
  vi.restoreAllMocks();
  expect(written).toEqual(["asked", "answered"]);
  expect(answered).toBe(1);
});

test("a flow that looks up again and again is written in parts", async () => {
  const parts: number[] = [];
  const { runtime } = processWith({
    look: async () => ({ found: false, order: null }),
    write: async ({ entries }) => {
      parts.push(entries.filter(({ kind }) => kind === "answered").length);
      throw new TooBusy("That is enough of it.");
    },
  });
  const circling = flowOf(
    [
      ["start", "start", { greeting: "" }],
      ["call", "fetchOrder", call.fetchOrder],
      ["again", "fetchOrder", call.fetchOrder],
    ],
    ["start.next → call", "call.missing → again", "again.missing → call"],
  );
  const { id: flowId, ...published } = await publishTestFlow(it.app.db, workspaceId, circling);
  const { conversation } = await begin(runtimeOf(it.app), { workspaceId, flowId, ...published, customer });
  const incoming = { type: "message", text: "my order" } as const;
  await expect(advance(runtime, conversation.id, { eventId: "1", incoming })).rejects.toThrow(TooBusy);
  expect(parts).toEqual([8]);
});

test("what was looked up for a turn that came too late is forgotten, and looked up anew", async () => {
  let late = true;
  const { asked, runtime } = processWith({
    write: async (turn, write) => {
      if (!late) return write(turn);
      late = false;
      return "stale";
    },
  });
  const { advanced, answered } = await played(runtime, await entranceTo("fetchOrder"));
  expect(advanced.ok).toBe(true);
  expect(asked).toEqual(["order", "order"]);
  expect(answered).toBe(1);
});

test("what changes anything is begun only once its turn stands", async () => {
  const order: number[] = [];
  const { asked, runtime } = processWith({
    write: (turn, write) => {
      order.push(asked.length);
      return write(turn);
    },
  });
  const { answered } = await played(runtime, await entranceTo("action"));
  expect(order[0]).toBe(0);
  expect(asked).toEqual(["refund"]);
  expect(answered).toBe(1);
});
