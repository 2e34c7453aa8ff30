import fc from "fast-check";
import { expect, test } from "vitest";
import { type Chance, chance } from "./demo-store/chance.ts";
import type { CallStatus } from "./effects.ts";
import { machineOf } from "./machine.ts";
import { randomFlow } from "./proofs/random-flow.ts";
import { flowOf, testWorld } from "./testing.ts";
import { type Conversation, fresh, type Incoming, turn } from "./turn.ts";

const ana = { id: "ana", name: "Ana" };
const texts = ["hello", "it is order 1042", "maya@example.com", "yes", "a human please", "refund please"];

/** Whatever may reach a conversation, late and repeated events too. */
function randomIncoming(chance: Chance, { snapshot, node, held }: Conversation): Incoming {
  const { call = 0, token = 0 } = snapshot?.context ?? {};
  const late = chance.maybe(0.2) ? 1 : 0;
  const status: CallStatus = chance.pick(["done", "failed", "unknown"]);
  return chance.pick<Incoming>([
    { type: "message", text: chance.pick(texts) },
    { type: "message", text: chance.pick(texts) },
    { type: "quiet", message: (held.at(-1)?.seq ?? 1) - late },
    { type: "due", token: token - late },
    { type: "result", call: call - late, node: node ?? "", name: "fetchOrder", status, output: {} },
    { type: "result", call: call - late, node: node ?? "", name: "fetchOrder", status, output: {} },
    ...[
      ...(["claim", "claim", "giveBack", "close"] as const).map((type) => ({ type, agent: ana })),
      { type: "park" as const, event: { type: "due" as const, token }, title: "Ask", stateless: late === 1 },
    ].filter(() => chance.maybe(0.3)),
  ]);
}

/** Everything but its place, and what no later turn looks at. */
function stateOf({ seq: _, snapshot, ...rest }: Conversation): unknown {
  const context = snapshot && { ...snapshot.context, steps: 0 };
  return { ...rest, value: snapshot?.value, context };
}

test("whatever happens, a conversation whose state has changed has another place than before", () => {
  const property = fc.property(fc.integer({ min: 0, max: 1e9 }), (seed) => {
    const random = chance(seed);
    const flow = randomFlow(random);
    const merging = flow.nodes.map((node) =>
      node.kind === "start" ? { ...node, config: { ...node.config, mergeBursts: random.maybe(0.5) } } : node,
    );
    const machine = machineOf({ ...flow, nodes: merging });
    let at = fresh;
    for (let step = 0; step < 25 && at.owner !== "closed"; step++) {
      const incoming: Incoming =
        step === 0 ? { type: "begin", channel: "web", customer: null, seed: "" } : randomIncoming(random, at);
      const taken = turn(machine, at, incoming, testWorld);
      if (!taken.ok) continue;
      const { conversation: after, entries } = taken;
      if (after.seq === at.seq) expect(stateOf(after)).toEqual(stateOf(at));
      expect(after.seq).toBeGreaterThanOrEqual(at.seq);
      if (entries.length > 0) expect(after.seq).toBe(entries.at(-1)?.seq);
      at = after;
    }
  });
  fc.assert(property, { numRuns: 300, examples: [[7]] });
});

test("a quiet that ends a burst while a call is under way leaves no line, and yet another place", () => {
  const machine = machineOf(
    flowOf(
      [
        ["start", "start", { mergeBursts: true }],
        ["fetch", "fetchOrder", { number: "1042", email: "maya.reyes@example.com" }],
        ["care", "handoff"],
      ],
      ["start.next → fetch", "fetch.found → care"],
    ),
  );
  const take = (at: Conversation, incoming: Incoming) => {
    const taken = turn(machine, at, incoming, testWorld);
    if (!taken.ok) throw new Error(taken.message);
    return taken;
  };
  const begun = take(fresh, { type: "begin", channel: "web", customer: null, seed: "" }).conversation;
  const first = take(begun, { type: "message", text: "hi" }).conversation;
  const asking = take(first, { type: "quiet", message: first.held.at(-1)?.seq ?? 0 }).conversation;
  const waiting = take(asking, { type: "message", text: "and then" }).conversation;
  const quiet = take(waiting, { type: "quiet", message: waiting.held.at(-1)?.seq ?? 0 });
  expect(quiet).toMatchObject({ entries: [], conversation: { seq: waiting.seq + 1, gathering: false } });
});
