import type { CallName, CallStatus } from "../effects.ts";
import type { Node } from "../flow.ts";
import type { Json } from "../json.ts";
import { begin, type Emitted, type Event, machineOf, step } from "../machine.ts";
import type { Signals } from "../signals/signal.ts";
import { flowOf, signalsOf, testWorld } from "../testing.ts";
import type { World } from "../world.ts";
import { kindOf } from "./index.ts";

/** What a test tells a node: a message, a message with signals, what a call ended as, or that its time is up. */
type Told =
  | string
  | { text: string; signals: Parameters<typeof signalsOf>[0] }
  | { call: CallStatus; output?: Json }
  | "due";

/**
 * Plays one node between Start and ends that are named after its exits: gives what was said, what was asked of the
 * world, and the exit it was left through.
 */
export function playNode(
  kind: string,
  config: Node["config"],
  told: Told[],
  vars: Record<string, Json> = {},
  world: World = testWorld,
  seed = "somebody",
) {
  const exits = kindExits(kind, config);
  const flow = flowOf(
    [
      ["start", "start"],
      ["node", kind, config],
      ...exits.map((exit) => [`to-${exit}`, "close", { say: "" }] as [string, string, Node["config"]]),
    ],
    ["start.next → node", ...exits.map((exit) => `node.${exit} → to-${exit}`)],
  );
  const machine = machineOf(flow);
  let at = begin(machine, { vars, seed }, world);
  const emitted: Emitted[] = [];
  told.forEach((tell, seq) => {
    for (const event of events(tell, seq + 1, at.snapshot.context)) {
      at = step(machine, at.snapshot, event, world);
      emitted.push(...at.emitted);
    }
  });
  return {
    said: emitted.flatMap((one) => (one.kind === "message" ? [one.text] : [])),
    asked: emitted.flatMap((one) =>
      one.kind === "asked" ? [{ name: one.name satisfies CallName, input: one.input }] : [],
    ),
    left: emitted.findLast((one) => one.kind === "left" && one.node === "node") as
      | Extract<Emitted, { kind: "left" }>
      | undefined,
    vars: at.snapshot.context.vars,
    emitted,
  };
}

function events(tell: Told, seq: number, context: { call: number; token: number }): Event[] {
  if (tell === "due") return [{ type: "due", token: context.token }];
  if (typeof tell !== "string" && "call" in tell) {
    if (tell.call === "done") return [{ type: "done", call: context.call, output: tell.output ?? null }];
    return [{ type: tell.call, call: context.call }];
  }
  const text = typeof tell === "string" ? tell : tell.text;
  const signals: Signals = signalsOf(typeof tell === "string" ? {} : tell.signals);
  const message = { seq, text, signals };
  return [
    { type: "offer", message, waiting: [] },
    { type: "message", message },
  ];
}

function kindExits(kind: string, config: Node["config"]): string[] {
  const node = flowOf([["node", kind, config]], []).nodes[0];
  return node
    ? (kindOf(node)
        ?.exits(node.config)
        .map((exit) => exit.id) ?? [])
    : [];
}
