import type { Chance } from "../demo-store/chance.ts";
import type { Node } from "../flow.ts";
import type { Json } from "../json.ts";
import { kindOf } from "../kinds/index.ts";
import type { signalsOf } from "../testing.ts";
import type { World } from "../world.ts";

/** What reaches a conversation by chance; a message goes to the policies first, as in a turn. */
export type Told =
  | { tell: "message"; text: string; signals: Parameters<typeof signalsOf>[0]; sure: number }
  | { tell: "result"; status: "done" | "failed" | "unknown"; output: Json; stale: boolean }
  | { tell: "due"; stale: boolean }
  | { tell: "accepted" | "returned" | "closed" };

const texts = ["hello", "it is order 1042", "maya@example.com", "yes", "no", "refund please", "2"];

/** What fits the node at work most of the time, and else whatever the world may send, stale answers too. */
export function randomTold(chance: Chance, node: Node | undefined): Told {
  const kind = node && kindOf(node);
  const stuck = !kind || kind.closes || kind.reachesHuman;
  if (chance.maybe(stuck ? 0.5 : 0.03))
    return { tell: chance.pick(["accepted", "returned", "closed"] as const) };
  const fitting = node && kind ? kind.exits(node.config).flatMap(({ takes }) => takes) : [];
  const outputs = fitting.flatMap((one) => ("call" in one ? [one.call.output ?? null] : []));
  if (outputs.length > 0 ? chance.maybe(0.8) : chance.maybe(0.05)) {
    const status = chance.pick(["done", "done", "done", "failed", "unknown"] as const);
    return { tell: "result", status, output: chance.pick([null, ...outputs]), stale: chance.maybe(0.1) };
  }
  const times = fitting.some((one) => "minutes" in one || "hours" in one);
  if (chance.maybe(times ? 0.3 : 0.05)) return { tell: "due", stale: chance.maybe(0.2) };
  const messages = fitting.flatMap((one) => ("message" in one ? [one.message] : []));
  const sure = chance.pick([1, 0.8, 0.6, 0.3]);
  return { tell: "message", text: chance.pick([...messages, ...texts]), signals: signalsBy(chance), sure };
}

function signalsBy(chance: Chance): Parameters<typeof signalsOf>[0] {
  if (chance.maybe(0.4)) return {};
  return {
    sentiment: chance.whole(-10, 10) / 10,
    intent: chance.pick(["none", "order_status", "refund_request", "subscription_cancel"]),
    wantsHuman: chance.maybe(0.05) ? 0.9 : 0,
    loop: chance.maybe(0.15) ? 0.9 : 0,
    exception: chance.maybe(0.1) ? 0.8 : 0,
    urgency: chance.maybe(0.2) ? 0.7 : 0,
    settled: chance.maybe(0.2) ? 0.9 : 0,
    keywords: chance.maybe(0.03) ? "lawyer" : "",
  };
}

/** A moment by chance, at which queues stand as they may. */
export function randomWorld(chance: Chance): World {
  const state = chance.pick(["open", "open", "nobody available", "outside hours"] as const);
  const now = new Date(Date.UTC(2026, 10, chance.whole(1, 28), chance.whole(0, 23))).toISOString();
  return { now, queues: { care: { state, waiting: 1, waitMinutes: null, opensAt: null } } };
}
