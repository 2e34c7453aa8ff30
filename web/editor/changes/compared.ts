import type { Change } from "#flows/edit/change.ts";
import { diff } from "#flows/edit/diff.ts";
import type { Sentence } from "#flows/edit/sentences/sentence.ts";
import { sentencesOf } from "#flows/edit/sentences/sentences-of.ts";
import type { Edge, Flow } from "#flows/flow.ts";
import type { CardMark, Overlay, Tone } from "../canvas/overlay.ts";
import { edgeId } from "../walk.ts";

/** Two flows beside each other. */
export interface Compared {
  /** The change in words. */
  sentences: Sentence[];
  /** The later flow, with what it no longer has where it was. */
  both: Flow;
  /** What was added, removed and changed in it. */
  overlay: Overlay;
}

/** What lies between two flows: in sentences, and drawn over each other. */
export function compared(before: Flow, after: Flow): Compared {
  const changes = diff(before, after);
  const nodes = new Map(changes.flatMap(nodeMark));
  const edges = new Map(changes.flatMap(edgeTone));
  const overlay: Overlay = {
    nodes,
    edges,
    ghosts: changes.flatMap(formerEdge),
    dims: false,
    focus: [...nodes.keys(), ...changes.flatMap(endsOf)],
  };
  return { sentences: sentencesOf(changes, before, after), both: laidOver(before, after, changes), overlay };
}

function laidOver(before: Flow, after: Flow, changes: Change[]): Flow {
  const removed = changes.flatMap((change) => (change.type === "node removed" ? [change.node] : []));
  const gone = changes.flatMap((change) => (change.type === "edge removed" ? [change.edge] : []));
  const sheets = changes.flatMap((change) => (change.type === "subflow removed" ? [change.subflow] : []));
  return {
    ...after,
    nodes: [...after.nodes, ...removed],
    edges: [...after.edges, ...gone],
    subflows: [...after.subflows, ...sheets],
    layout: { ...before.layout, ...after.layout },
  };
}

const words = { added: "+ Added", removed: "− Removed", changed: "≠ Changed" } as const;

function nodeMark(change: Change): [string, CardMark][] {
  const mark = (id: string, tone: keyof typeof words): [string, CardMark][] => [
    [id, { tone, words: words[tone] }],
  ];
  switch (change.type) {
    case "node added":
      return mark(change.node.id, "added");
    case "node removed":
      return mark(change.node.id, "removed");
    case "node retitled":
    case "kind changed":
    case "node configured":
    case "node taken elsewhere":
      return mark(change.id, "changed");
    default:
      return [];
  }
}

function edgeTone(change: Change): [string, Tone][] {
  if (change.type === "edge added") return [[edgeId(change.edge), "added"]];
  if (change.type === "edge removed") return [[edgeId(change.edge), "removed"]];
  return change.type === "edge led elsewhere" ? [[edgeId(change), "changed"]] : [];
}

function endsOf(change: Change): string[] {
  if (change.type === "edge added" || change.type === "edge removed")
    return [change.edge.from, change.edge.to];
  return change.type === "edge led elsewhere" ? [change.from, change.after] : [];
}

/** Where an edge led before, beside where it leads now. */
function formerEdge(change: Change): Edge[] {
  if (change.type !== "edge led elsewhere") return [];
  const { from, exit, before: to } = change;
  return [{ from, exit, to }];
}
