import { connect } from "../../edit/edges.ts";
import { newFlow } from "../../edit/new-flow.ts";
import { addNode } from "../../edit/nodes.ts";
import type { Json } from "../../json.ts";
import { printFlowFile } from "../flow-file.ts";

/** A flow that is read, for others to break. */
export function sound(): string {
  const at = { x: 80, y: 80 };
  const named = [
    { id: "hello", kind: "say", at },
    { id: "ask", kind: "ask", at },
    { id: "end", kind: "close", at },
  ].reduce(addNode, newFlow("Orders"));
  const led = [
    { from: "start", exit: "next", to: "hello" },
    { from: "hello", exit: "next", to: "ask" },
    { from: "ask", exit: "answered", to: "end" },
  ].reduce(connect, named);
  return printFlowFile({
    ...led,
    subflows: [{ id: "part", name: "Part", inputs: ["order"], outputs: [] }],
    scenarios: [
      {
        id: "happy",
        title: "Goes well",
        required: true,
        customer: null,
        at: "2026-11-19T14:05:00Z",
        steps: [{ say: "Hello" }],
        stubs: {},
        asserts: [{ endsAs: "open" }],
      },
    ],
  });
}

type Tree = { [key: string]: Json };

/** The sound flow with one thing set, or taken away (`undefined`). */
export function withValue(path: (string | number)[], value: Json | undefined): string {
  const flow = JSON.parse(sound()) as Tree;
  const last = path.at(-1) ?? "";
  const parent = path.slice(0, -1).reduce<Json>((at, key) => (at as Tree)[key] as Json, flow) as Tree;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return JSON.stringify(flow, null, 2);
}

/** A file that must be refused, and what its sentence must speak of. */
export interface HostileFile {
  name: string;
  text: string;
  says: RegExp;
}
