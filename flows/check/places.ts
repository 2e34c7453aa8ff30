import type { Flow, Node } from "../flow.ts";
import type { AnyKind, Exit } from "../kind.ts";
import { kindOf } from "../kinds/index.ts";

/** A node of a known kind, with what the checks ask of it again and again. */
export interface Place {
  node: Node;
  kind: AnyKind;
  exits: Exit[];
  /** Where connected exits lead. */
  to: Map<string, Place>;
  /** Whether the conversation may rest here until the customer writes or time goes by. */
  hears: boolean;
}

export interface Places {
  byId: Map<string, Place>;
  /** The main flow's Start. */
  start: Place | undefined;
  /** Where each subflow begins. */
  entries: Map<string, Place>;
}

/** The nodes of a flow as places, joined by edges that hold: remarks, unknown kinds and dangling edges are left out. */
export function placesOf(flow: Flow): Places {
  const byId = new Map<string, Place>();
  for (const node of flow.nodes) {
    const kind = kindOf(node);
    if (!kind || kind.remark || byId.has(node.id)) continue;
    const exits = kind.exits(node.config);
    byId.set(node.id, { node, kind, exits, to: new Map(), hears: exits.some(mayRest) });
  }
  for (const { from, exit, to } of flow.edges) {
    const place = byId.get(from);
    const target = byId.get(to);
    if (place && target && mayHave(place, exit)) place.to.set(exit, target);
  }
  const begins = [...byId.values()].filter(({ kind }) => kind.begins);
  return {
    byId,
    start: begins.find(({ node }) => node.in === undefined),
    entries: new Map(
      begins.flatMap((place) => (place.node.in === undefined ? [] : [[place.node.in, place] as const])),
    ),
  };
}

/** Whether an exit is there. While settings do not fit (somebody is still typing) nobody knows the exits, and any may be. */
export function mayHave(place: Place, exit: string): boolean {
  return place.exits.some(({ id }) => id === exit) || isUnfinished(place);
}

/** Whether a node's settings do not fit its kind; its exits are those of the kind's defaults then. */
export function isUnfinished({ node, kind }: Place): boolean {
  return kind.problems(node.config).length > 0;
}

function mayRest({ after, takes }: Exit): boolean {
  return (
    after === "message" ||
    after === "time" ||
    takes.some((stimulus) => "message" in stimulus || "minutes" in stimulus)
  );
}
