import { beforeAll, expect, test, vi } from "vitest";
import { flowOf } from "#flows/testing.ts";
import { publishTestFlow } from "../authoring/testing.ts";
import { openShop } from "../demo/open-shop.ts";
import { makeWorkspace, withApp } from "../testing.ts";
import { advance } from "./advance.ts";
import { type Beginning, begin } from "./begin.ts";
import { entriesOf } from "./conversations.ts";
import { type Runtime, runtimeOf } from "./runtime.ts";
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

/** A process of its own whose turns are written by `write`; `asked` tells how often the shop was. */
function processWith(write: (turn: Parameters<Write>[0], writing: Write) => ReturnType<Write>) {
  const runtime = runtimeOf(it.app);
  const { fetchOrder, act } = runtime.executors;
  const asked: string[] = [];
  const executors: Runtime["executors"] = {
    ...runtime.executors,
    fetchOrder: (input, scope) => {
      asked.push("order");
      return fetchOrder(input, scope);
    },
    act: (input, scope) => {
      asked.push("refund");
      return act(input, scope);
    },
  };
  const writing: Write = (turn) => runtime.writer.write(turn);
  const writer = { write: (turn) => write(turn, writing) } as Runtime["writer"];
  return { asked, runtime: { ...runtime, underway: new Underway(), executors, writer } };
}

async function played(runtime: Runtime, entrance: Omit<Beginning, "customer">) {
  const { conversation } = await begin(runtimeOf(it.app), { ...entrance, customer });
  const incoming = { type: "message", text: "my order" } as const;
  const advanced = await advance(runtime, conversation.id, { eventId: "1", incoming });
  await runtime.underway.idle();
  const kinds = (await entriesOf(it.app, conversation.id)).map(({ kind }) => kind);
  return { advanced, answered: kinds.filter((kind) => kind === "answered").length };
}

test("an order is looked up while the turn that asks for it is being written, and no second time", async () => {
  const { asked, runtime } = processWith(async (turn, write) => {
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    return write(turn);
  });
  const { answered } = await played(runtime, await entranceTo("fetchOrder"));
  expect(asked).toEqual(["order"]);
  expect(answered).toBe(1);
});

test("what was looked up for a turn that came too late is forgotten, and looked up anew", async () => {
  let late = true;
  const { asked, runtime } = processWith(async (turn, write) => {
    if (!late) return write(turn);
    late = false;
    return "stale";
  });
  const { advanced, answered } = await played(runtime, await entranceTo("fetchOrder"));
  expect(advanced.ok).toBe(true);
  expect(asked).toEqual(["order", "order"]);
  expect(answered).toBe(1);
});

test("what changes anything is begun only once its turn stands", async () => {
  const order: number[] = [];
  const { asked, runtime } = processWith(async (turn, write) => {
    order.push(asked.length);
    return write(turn);
  });
  const { answered } = await played(runtime, await entranceTo("action"));
  expect(order[0]).toBe(0);
  expect(asked).toEqual(["refund"]);
  expect(answered).toBe(1);
});
