import { expect } from "vitest";
import { inFileOrder } from "../../file/order.ts";
import type { Flow } from "../../flow.ts";
import { defaultPolicies } from "../../policies.ts";
import { flowOf } from "../../testing.ts";
import { applyDiff } from "../apply-diff.ts";
import { diff } from "../diff.ts";
import { configure, rename } from "../nodes.ts";
import { sentencesOf } from "./sentences-of.ts";

const at = { x: 0, y: 0 };
export const flow: Flow = {
  ...flowOf(
    [
      ["start", "start"],
      ["order", "fetchOrder"],
      ["loop", "loopDetector", { rounds: 3 }],
      ["sorry", "say", { text: "I'm sorry that did not work." }],
      ["close", "close"],
      ["team", "handoff"],
    ],
    [
      "start.next → order",
      "order.found → loop",
      "order.failed → close",
      "loop.looping → team",
      "loop.fresh → close",
      "sorry.next → close",
    ],
  ),
  policies: defaultPolicies,
  layout: { start: at, order: at },
};
/** What changes are told of. */
export const titled = [
  ["order", "Fetch order"],
  ["sorry", "Say sorry"],
  ["team", "Handoff"],
  ["start", "Start"],
  ["loop", "Loop detector"],
  ["close", "Close"],
].reduce((named, [id = "", title = ""]) => rename(named, id, title), flow);

/** The sentences of a change, whose diff is shown to lead where the change did. */
export function told(change: (before: Flow) => Flow): string[] {
  const after = change(titled);
  const changes = diff(titled, after);
  expect(inFileOrder(applyDiff(titled, changes))).toEqual(inFileOrder(after));
  return between(titled, after);
}

/** Other settings of a node. */
export function set(id: string, settings: Flow["nodes"][number]["config"]) {
  return (before: Flow) =>
    configure(before, id, { ...before.nodes.find((node) => node.id === id)?.config, ...settings });
}

export function between(was: Flow, is: Flow): string[] {
  return sentencesOf(diff(was, is), was, is).map(({ text }) => text);
}
