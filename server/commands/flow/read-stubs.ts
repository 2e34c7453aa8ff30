import { z } from "zod";
import type { Flow } from "#flows/flow.ts";
import { Stubs } from "#flows/scenario/scenario.ts";
import { UserError } from "../../user-error.ts";
import { readJson } from "./read-json.ts";

const likeThis =
  'Write {"node id": {"status": "done", "output": …}}, or a list to be answered one after the other';

/** What calls answer, by node: `{nodeId: Stub | Stub[]}`. A node that the flow does not have is refused. */
export function readStubs(file: string, flow: Flow): Stubs {
  const parsed = Stubs.safeParse(readJson(file));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue?.path.length ? ` at ${z.core.toDotPath(issue.path)}` : "";
    throw new UserError(`${file} holds no stubs${place}: ${issue?.message}. ${likeThis}.`);
  }
  const strange = strangeStub(parsed.data, flow);
  if (strange !== null) throw new UserError(`${file} has ${strange}.`);
  return parsed.data;
}

/** “a stub for “x”, which is no node of …”: the first of that sort; null where every stub is a node's. */
export function strangeStub(stubs: Stubs, flow: Flow): string | null {
  const nodes = new Set(flow.nodes.map(({ id }) => id));
  const strange = Object.keys(stubs).find((id) => !nodes.has(id));
  return strange === undefined ? null : `a stub for “${strange}”, which is no node of “${flow.name}”`;
}
