import type { CallName, CallStatus } from "../effects.ts";
import type { Node, Policy } from "../flow.ts";
import type { Json } from "../json.ts";
import { begin, type Emitted, type Event, machineOf, nodeAtWork, step } from "../machine.ts";
import type { Signals } from "../signals/signal.ts";
import { flowOf, signalsOf, testWorld } from "../testing.ts";
import type { World } from "../world.ts";
import { kindOf } from "./index.ts";

/**
 * What a test tells a node: a message, a message with signals, what a call ended as, what an agent did, or that its
 * time is up.
 */
export type Told =
  | string
  | { text: string; signals: Parameters<typeof signalsOf>[0]; sure?: number }
  | { call: CallStatus; output?: Json }
  | { agent: "accepted" | "returned" | "closed" }
  | "due";

/** What stands around the node. */
interface Around {
  world?: World;
  /** What splits by chance are made by. */
  seed?: string;
  policies?: Policy[];
}

/**
 * Plays one node between Start (unless it is one) and ends that are named after its exits: gives what was said, what
 * was asked of the world, the exit it was left through, and where it waits (null once it does not).
 */
export function playNode(
  kind: string,
  config: Node["config"],
  told: Told[],
  vars: Record<string, Json> = {},
  { world = testWorld, seed = "somebody", policies = [] }: Around = {},
) {
  const machine = machineOf(aroundNode(kind, config), policies);
  let at = begin(machine, { vars, seed }, world);
  const emitted: Emitted[] = [...at.emitted];
  told.forEach((tell, seq) => {
    for (const event of events(tell, seq + 1, at.snapshot.context)) {
      at = step(machine, at.snapshot, event, world);
      emitted.push(...at.emitted);
    }
  });
  const { value, context } = at.snapshot;
  return {
    said: emitted.flatMap((one) => (one.kind === "message" ? [one.text] : [])),
    asked: emitted.flatMap((one) =>
      one.kind === "asked" ? [{ name: one.name satisfies CallName, input: one.input }] : [],
    ),
    left: emitted.findLast((one) => one.kind === "left" && one.node === "node") as
      | Extract<Emitted, { kind: "left" }>
      | undefined,
    waits: nodeAtWork(at.snapshot) === "node" && context.aside === null ? value : null,
    vars: context.vars,
    emitted,
  };
}

/** The node, as `node`, with an end behind each of its exits. */
export function aroundNode(kind: string, config: Node["config"]) {
  const begins = kindOf({ kind })?.begins;
  const exits = kindOf({ kind })?.exits({ ...kindOf({ kind })?.defaults, ...config }) ?? [];
  return flowOf(
    [
      ...(begins ? [] : [["start", "start"] as [string, string]]),
      ["node", kind, config],
      ...exits.map(({ id }) => [`to-${id}`, "close", { say: "" }] as [string, string, Node["config"]]),
    ],
    [...(begins ? [] : ["start.next → node"]), ...exits.map(({ id }) => `node.${id} → to-${id}`)],
  );
}

function events(tell: Told, seq: number, context: { call: number; token: number }): Event[] {
  if (tell === "due") return [{ type: "due", token: context.token }];
  if (typeof tell !== "string" && "agent" in tell) return [{ type: tell.agent }];
  if (typeof tell !== "string" && "call" in tell) {
    if (tell.call === "done") return [{ type: "done", call: context.call, output: tell.output ?? null }];
    return [{ type: tell.call, call: context.call }];
  }
  const text = typeof tell === "string" ? tell : tell.text;
  const signals: Signals = typeof tell === "string" ? signalsOf() : signalsOf(tell.signals, tell.sure);
  const message = { seq, text, signals };
  return [
    { type: "offer", message, waiting: [] },
    { type: "message", message },
  ];
}
