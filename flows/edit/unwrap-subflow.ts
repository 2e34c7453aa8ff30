import type { Edge, Flow, Node, Subflow } from "../flow.ts";
import { kindOf } from "../kinds/index.ts";
import { placesOf } from "../text/template.ts";
import type { Edited } from "./edited.ts";
import { removeNodes } from "./nodes.ts";
import { freeId, nodesIn, putIn, runBy } from "./sheets.ts";
import { variablesRead, variablesSet } from "./variables-of.ts";

/**
 * Brings a subflow back inline, in place of a node that runs it. Where others run it too, it stays for them, and its nodes
 * come as copies. Refused where its variables have other names inside than outside.
 */
export function unwrapSubflow(flow: Flow, runId: string): Edited {
  const run = flow.nodes.find(({ id }) => id === runId);
  const subflow = flow.subflows.find(({ id }) => run && runBy(run) === id);
  if (!run || !subflow) return { ok: false, reason: "It runs no subflow: there is nothing to bring back." };
  const reason = refusal(flow, run, subflow);
  if (reason) return { ok: false, reason };
  const users = flow.nodes.filter((node) => runBy(node) === subflow.id);
  return { ok: true, flow: inlined(flow, run, subflow.id, users.length > 1) };
}

function refusal(flow: Flow, run: Node, subflow: Subflow): string | null {
  const nodes = nodesIn(flow, subflow.id);
  if (!nodes.some((node) => kindOf(node)?.begins))
    return `“${subflow.name}” has no beginning: add one first.`;
  if (nodes.some((node) => runBy(node) === subflow.id))
    return `“${subflow.name}” runs itself, so it cannot stand inline.`;
  const runs = kindOf(run)?.runs(run.config);
  const input = runs?.inputs.find(({ name, value }) => !isJust(name, value));
  if (input)
    return `The input “${input.name}” is given as “${input.value}”: give it a variable of the same name first.`;
  const output = runs?.outputs.find(({ name, value }) => name !== value);
  if (output)
    return `The output “${output.name}” is kept as “${output.value}”: keep it under its own name first.`;
  const hidden = nodes
    .flatMap(variablesSet)
    .filter((one) => !runs?.outputs.some(({ value }) => value === one));
  const around = nodesIn(flow, run.in ?? null).filter(({ id }) => id !== run.id);
  const used = new Set(around.flatMap((node) => [...variablesRead(node), ...variablesSet(node)]));
  const clash = hidden.find((variable) => used.has(variable));
  return clash
    ? `Both “${subflow.name}” and the flow around it use “${clash}”: rename one of them first.`
    : null;
}

/** Whether a template gives a variable on as it is. */
function isJust(variable: string, template: string): boolean {
  return /^\{\{[^{}]*\}\}$/.test(template.trim()) && placesOf(template)[0]?.path === variable;
}

/** The flow with the subflow's nodes in place of the one that ran it. */
function inlined(flow: Flow, run: Node, subflow: string, shared: boolean): Flow {
  const all = nodesIn(flow, subflow);
  const stay = all.filter((node) => !kindOf(node)?.begins && !kindOf(node)?.endsSubflow);
  const taken = new Set(flow.nodes.map(({ id }) => id));
  const ids = new Map(stay.map(({ id }) => [id, shared ? freeId(taken, id) : id]));
  const nodes = stay.map((node) => putIn({ ...node, id: ids.get(node.id) ?? node.id }, run.in ?? null));
  const places = stay.flatMap(({ id }) => {
    const at = flow.layout[id];
    return at ? [[ids.get(id) ?? id, at] as const] : [];
  });
  const gone = new Set([run.id, ...(shared ? [] : all.map(({ id }) => id))]);
  const around = removeNodes(flow, [...gone]);
  return {
    ...around,
    subflows: shared ? flow.subflows : flow.subflows.filter(({ id }) => id !== subflow),
    nodes: [...around.nodes, ...nodes],
    edges: [...around.edges, ...inlinedEdges(flow, run, all, ids)],
    layout: { ...around.layout, ...Object.fromEntries(places) },
  };
}

/** The edges of a subflow with those that led to and from the node that ran it; what then leads nowhere is left out. */
function inlinedEdges(flow: Flow, run: Node, all: Node[], ids: Map<string, string>): Edge[] {
  const ends = new Map(all.map((node) => [node.id, kindOf(node)?.ends(node.config) ?? null]));
  const begins = new Set(all.filter((node) => kindOf(node)?.begins).map(({ id }) => id));
  const first = flow.edges.find(({ from }) => begins.has(from))?.to;
  const target = (to: string | undefined, walked = 0): string | undefined => {
    if (to === undefined || walked > 2) return undefined;
    if (to === run.id) return target(first, walked + 1);
    const end = ends.get(to);
    if (typeof end !== "string") return ids.get(to) ?? (ends.has(to) ? undefined : to);
    return target(flow.edges.find(({ from, exit }) => from === run.id && exit === end)?.to, walked + 1);
  };
  const led = flow.edges.filter(({ from, to }) => ids.has(from) || (to === run.id && from !== run.id));
  return led.flatMap(({ from, exit, to }) => {
    const at = target(to);
    return at === undefined ? [] : [{ from: ids.get(from) ?? from, exit, to: at }];
  });
}
