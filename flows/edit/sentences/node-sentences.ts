import type { Edge, Flow, Node } from "../../flow.ts";
import type { Change } from "../change.ts";
import { kindTitle, listed, listedWhens, named, nameOf, nodeIn, spaced, whenOf } from "./names.ts";
import type { Sentence } from "./sentence.ts";
import type { Telling } from "./sentences-of.ts";

/** “Added *Ask: Which order?* between *Start* and *Fetch order*”: each new node with the edges that came with it. */
export function addedSentences({ after, changes }: Telling): Sentence[] {
  const told = new Set<Change>();
  return changes.flatMap((change) => {
    if (change.type !== "node added") return [];
    const { node } = change;
    const into = changes.filter((one) => !told.has(one) && leadsTo(one, node.id));
    const out = changes.filter(
      (one) => !told.has(one) && one.type === "edge added" && one.edge.from === node.id,
    );
    const all = [...new Set([...into, ...out])];
    for (const one of all) told.add(one);
    const text = `Added ${titled(node)}${placeOf(node, after)}${otherWays(node, after)}`;
    return [{ text, changes: [change, ...all], nodes: [node.id] }];
  });
}

/** “Removed *Say sorry*; *Fetch order* now leads to *Close* when it fails”. */
export function removedSentences({ before, after, changes }: Telling): Sentence[] {
  const told = new Set<Change>();
  return changes.flatMap((change) => {
    if (change.type !== "node removed") return [];
    const { id } = change.node;
    const edges = changes.filter((one) => !told.has(one) && touched(one, id));
    for (const one of edges) told.add(one);
    const consequences = edges.flatMap((one) => consequence(one, id, before, after));
    const text = [`Removed ${titled(change.node)}`, ...consequences].join("; ");
    const healed = edges.flatMap((one) => (one.type === "edge led elsewhere" ? [one.from] : []));
    return [{ text, changes: [change, ...edges], nodes: [id, ...healed] }];
  });
}

/** “*Ask: Which order?*”: with its kind, where the title does not say it. */
function titled(node: Node): string {
  const kind = kindTitle(node);
  if (!node.title || node.title.toLowerCase().startsWith(kind.toLowerCase())) return nameOf(node);
  return `*${kind}: ${node.title}*`;
}

function leadsTo(change: Change, id: string): boolean {
  if (change.type === "edge added") return change.edge.to === id;
  return change.type === "edge led elsewhere" && change.after === id;
}

function touched(change: Change, id: string): boolean {
  if (change.type === "edge removed") return change.edge.from === id || change.edge.to === id;
  return change.type === "edge led elsewhere" && change.before === id;
}

function placeOf(node: Node, flow: Flow): string {
  const from = flow.edges.filter(({ to }) => to === node.id).map((edge) => sourceOf(edge, flow));
  const next = flow.edges.find((edge) => edge.from === node.id && !whenOf(flow, edge));
  if (from.length === 1 && next) return ` between ${from[0]} and ${named(flow, next.to)}`;
  const behind = from.length > 0 ? ` after ${listed(from)}` : "";
  const ahead = next ? `${behind ? "," : ""} before ${named(flow, next.to)}` : "";
  return `${behind}${ahead}`;
}

function sourceOf(edge: Edge, flow: Flow): string {
  const when = whenOf(flow, edge);
  return `${named(flow, edge.from)}${when ? ` (${when})` : ""}`;
}

/** “; when it fails it leads to *Handoff*” */
function otherWays(node: Node, flow: Flow): string {
  const edges = flow.edges.filter((edge) => edge.from === node.id && whenOf(flow, edge));
  const targets = [...new Set(edges.map(({ to }) => to))];
  return targets
    .map((target) => {
      const whens = edges.filter(({ to }) => to === target).map((edge) => whenOf(flow, edge));
      return `; ${listedWhens(whens)} it leads to ${named(flow, target)}`;
    })
    .join("");
}

function consequence(change: Change, gone: string, before: Flow, after: Flow): string[] {
  if (change.type === "edge led elsewhere") {
    const { from, after: to } = change;
    return [`${named(after, from)} now leads to ${named(after, to)}${spaced(whenOf(after, change))}`];
  }
  if (change.type !== "edge removed" || change.edge.to !== gone || !nodeIn(after, change.edge.from))
    return [];
  return [`${named(after, change.edge.from)} no longer leads anywhere${spaced(whenOf(before, change.edge))}`];
}
