import type { Edge, Flow, Node } from "../../flow.ts";
import { kindOf } from "../../kinds/index.ts";
import type { Finding } from "../finding.ts";
import { isUnfinished, mayHave, type Place, type Places } from "../places.ts";

/** Connections that lead nowhere or out of their subflow, and exits that need one. */
export function edgeFindings(flow: Flow, places: Places): Finding[] {
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]));
  return [
    ...flow.edges.flatMap((edge) => [...dangling(edge, nodes, places), ...crossing(edge, nodes)]),
    ...[...places.byId.values()].flatMap(unconnected),
  ];
}

/** None while the settings do not fit: the exits are not the node's own then. */
function unconnected(place: Place): Finding[] {
  const { node, exits, to } = place;
  const open = exits.filter(({ id, required }) => required && !to.has(id));
  if (open.length === 0 || isUnfinished(place)) return [];
  return open.map(({ id, label }) => ({
    severity: "error",
    rule: "unconnected exit",
    nodes: [node.id],
    exit: id,
    message: `“${node.title}” has no path for “${label}”: connect it.`,
  }));
}

function dangling({ from, exit, to }: Edge, nodes: Map<string, Node>, { byId }: Places): Finding[] {
  const source = nodes.get(from);
  const target = nodes.get(to);
  const place = byId.get(from);
  const known = source && (!kindOf(source) || (place && mayHave(place, exit)));
  if (known && target && !kindOf(target)?.remark) return [];
  const [where, what] = !source
    ? [`from “${from}”`, "node"]
    : !known
      ? [`through “${exit}” of “${source.title}”`, "exit"]
      : [`to “${target?.title ?? to}”`, target ? "step in the flow" : "node"];
  const message = `A connection ${where} leads nowhere: there is no such ${what}. Remove it.`;
  return [{ severity: "error", rule: "dangling edge", nodes: source ? [from] : [], exit, message }];
}

function crossing({ from, exit, to }: Edge, nodes: Map<string, Node>): Finding[] {
  const [source, target] = [nodes.get(from), nodes.get(to)];
  if (!source || !target || source.in === target.in) return [];
  const message = `A connection leads from “${source.title}” to “${target.title}”, which is part of another flow: use Run flow to go there.`;
  return [{ severity: "error", rule: "crossing edge", nodes: [from, to], exit, message }];
}
