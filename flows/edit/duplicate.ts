import type { Flow } from "../flow.ts";
import type { Position } from "./nodes.ts";
import { copy, paste } from "./paste.ts";

/** A second copy of nodes beside the first, on the same sheet, with new ids. */
export function duplicate(flow: Flow, ids: string[], newIds: Record<string, string>, offset: Position): Flow {
  const sheet = flow.nodes.find((node) => ids.includes(node.id))?.in ?? null;
  return paste(flow, copy(flow, ids), newIds, offset, sheet);
}
