import type { Flow, Node } from "../flow.ts";
import { kindOf, kinds } from "../kinds/index.ts";
import type { Finding } from "./finding.ts";
import { reachable } from "./graph.ts";
import { nearest } from "./nearest.ts";
import { brokenTemplates, unsetVariables } from "./variables.ts";

/** All that can be said against a flow, errors first. An empty list means that it can be published. */
export function checkFlow(flow: Flow): Finding[] {
  const start = flow.nodes.find((node) => kindOf(node)?.begins);
  const findings = [
    ...starts(flow),
    ...duplicates(flow),
    ...danglingEdges(flow),
    ...flow.nodes.flatMap((node) => [...settings(node), ...brokenTemplates(node), ...openExits(flow, node)]),
    ...(start ? [...unreachable(flow, start.id), ...unsetVariables(flow, start.id)] : []),
  ];
  return findings.toSorted((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"));
}

function starts(flow: Flow): Finding[] {
  const found = flow.nodes.filter((node) => kindOf(node)?.begins);
  if (found.length === 1) return [];
  if (found.length === 0) {
    return [
      {
        severity: "error",
        rule: "no start",
        nodes: [],
        message: "The flow has no Start: add one from the palette.",
      },
    ];
  }
  const message = `The flow has ${found.length} Starts: keep one and remove the others.`;
  return [{ severity: "error", rule: "several starts", nodes: found.map((node) => node.id), message }];
}

function duplicates(flow: Flow): Finding[] {
  const seen = new Set<string>();
  return flow.nodes.flatMap((node): Finding[] => {
    if (!seen.has(node.id)) {
      seen.add(node.id);
      return [];
    }
    const message = `Two nodes have the id “${node.id}”: give one of them another.`;
    return [{ severity: "error", rule: "duplicate id", nodes: [node.id], message }];
  });
}

function danglingEdges(flow: Flow): Finding[] {
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]));
  return flow.edges.flatMap(({ from, exit, to }): Finding[] => {
    const source = nodes.get(from);
    const known =
      source &&
      (!kindOf(source) ||
        kindOf(source)
          ?.exits(source.config)
          .some(({ id }) => id === exit));
    if (known && nodes.has(to)) return [];
    const missing = !source
      ? `from “${from}”`
      : !known
        ? `through “${exit}” of “${source.title}”`
        : `to “${to}”`;
    const message = `A connection ${missing} leads nowhere: there is no such ${!known && source ? "exit" : "node"}. Remove it.`;
    return [{ severity: "error", rule: "dangling edge", nodes: source ? [from] : [], exit, message }];
  });
}

function settings(node: Node): Finding[] {
  const kind = kindOf(node);
  if (!kind) {
    const like = nearest(
      node.kind,
      kinds.map((candidate) => candidate.kind),
    );
    const message = `“${node.title}” is of the kind “${node.kind}”, which is not known${like ? `: did you mean “${like}”?` : "."}`;
    return [{ severity: "error", rule: "unknown kind", nodes: [node.id], message }];
  }
  return kind.problems(node.config).map(({ field, message }) => ({
    severity: "error",
    rule: "settings",
    nodes: [node.id],
    field,
    message: `“${node.title}”: ${message}`,
  }));
}

function openExits(flow: Flow, node: Node): Finding[] {
  const exits = kindOf(node)?.exits(node.config) ?? [];
  return exits
    .filter(
      (exit) => exit.required && !flow.edges.some((edge) => edge.from === node.id && edge.exit === exit.id),
    )
    .map((exit) => ({
      severity: "error",
      rule: "unconnected exit",
      nodes: [node.id],
      exit: exit.id,
      message: `“${node.title}” has no path for “${exit.label}”: connect it.`,
    }));
}

function unreachable(flow: Flow, start: string): Finding[] {
  const reached = reachable(flow, [start]);
  return flow.nodes
    .filter((node) => !reached.has(node.id) && !kindOf(node)?.begins)
    .map((node) => ({
      severity: "warning",
      rule: "unreachable",
      nodes: [node.id],
      message: `No path leads to “${node.title}”: connect it or remove it.`,
    }));
}
