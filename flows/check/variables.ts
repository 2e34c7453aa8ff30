import type { Flow, Node } from "../flow.ts";
import { kindOf } from "../kinds/index.ts";
import { parseTemplate, pathsRead } from "../text/template.ts";
import type { Finding } from "./finding.ts";
import { outgoing } from "./graph.ts";

/** Set before the first message. */
const given = ["customer", "channel", "visits", "message", "signals"];

/** Variables that a node reads in a template and that some path there leaves unset; with that path. */
export function unsetVariables(flow: Flow, startId: string): Finding[] {
  return flow.nodes.flatMap((node) =>
    variablesRead(node).flatMap((variable): Finding[] => {
      if (given.includes(variable)) return [];
      const path = pathWithout(flow, startId, node.id, variable);
      if (!path) return [];
      return [
        {
          severity: "error",
          rule: "unset variable",
          nodes: [node.id],
          path,
          message: `“${node.title}” uses {{${variable}}}, which is not set on every path there: set it before, or write {{${variable} | "fallback"}}.`,
        },
      ];
    }),
  );
}

/** Templates that do not parse. */
export function brokenTemplates(node: Node): Finding[] {
  const templates = kindOf(node)?.templates(node.config) ?? [];
  return templates.flatMap((template) =>
    parseTemplate(template).problems.map(
      (problem): Finding => ({
        severity: "error",
        rule: "template",
        nodes: [node.id],
        message: `“${node.title}”: ${problem.message}`,
      }),
    ),
  );
}

function variablesRead(node: Node): string[] {
  const templates = kindOf(node)?.templates(node.config) ?? [];
  return [...new Set(templates.flatMap(pathsRead).map((path) => path.split(".")[0] ?? path))];
}

/** The shortest path from the start to a node on which nothing sets the variable; null when every path sets it. */
function pathWithout(flow: Flow, from: string, to: string, variable: string): string[] | null {
  const edges = outgoing(flow);
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]));
  const seen = new Set([from]);
  const queue = [[from]];
  for (let path = queue.shift(); path; path = queue.shift()) {
    const id = path.at(-1) ?? from;
    if (id === to) return path;
    const node = nodes.get(id);
    for (const edge of edges.get(id) ?? []) {
      if (seen.has(edge.to) || (node && setsThrough(node, edge.exit, variable))) continue;
      seen.add(edge.to);
      queue.push([...path, edge.to]);
    }
  }
  return null;
}

function setsThrough(node: Node, exit: string, variable: string): boolean {
  const sets = kindOf(node)?.sets(node.config) ?? [];
  return sets.some((set) => set.variable === variable && (!set.exits || set.exits.includes(exit)));
}
