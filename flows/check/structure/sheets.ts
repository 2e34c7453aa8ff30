import type { Flow, Node } from "../../flow.ts";
import { kindOf } from "../../kinds/index.ts";
import type { Finding } from "../finding.ts";

/** What is wrong with the main flow and the subflows as such: where they begin, and what may stand in them. */
export function sheetFindings(flow: Flow): Finding[] {
  const sheets = new Map<string | undefined, Node[]>([[undefined, []]]);
  for (const { id } of flow.subflows) sheets.set(id, []);
  const lost: Finding[] = [];
  for (const node of flow.nodes) {
    const nodes = sheets.get(node.in);
    if (nodes) nodes.push(node);
    else lost.push(withoutSubflow(node));
  }
  const names = new Map(flow.subflows.map(({ id, name }) => [id, name]));
  return [
    ...[...sheets].flatMap(([id, nodes]) => starts(id, names.get(id ?? ""), nodes)),
    ...lost,
    ...flow.nodes.flatMap(wrongPlace),
  ];
}

function starts(subflow: string | undefined, name: string | undefined, nodes: Node[]): Finding[] {
  const found = nodes.filter((node) => kindOf(node)?.begins);
  if (found.length === 1) return [];
  const where = subflow === undefined ? "The flow" : `The subflow “${name}”`;
  const begin = subflow === undefined ? "Start" : "beginning";
  const common = { severity: "error", ...(subflow === undefined ? {} : { subflow }) } as const;
  if (found.length === 0) {
    const message = `${where} has no ${begin}: add one from the palette.`;
    return [{ ...common, rule: "no start", nodes: [], message }];
  }
  const message = `${where} has ${found.length} ${begin}s: keep one and remove the others.`;
  return [{ ...common, rule: "several starts", nodes: found.map(({ id }) => id), message }];
}

function withoutSubflow({ id, title, in: subflow = "" }: Node): Finding {
  const message = `“${title}” is part of a subflow that is not there: move it to another, or remove it.`;
  return { severity: "error", rule: "unknown subflow", nodes: [id], subflow, message };
}

function wrongPlace(node: Node): Finding[] {
  const kind = kindOf(node);
  const here = node.in === undefined ? "main" : "subflow";
  if (!kind || kind.place === "both" || kind.place === here) return [];
  const message =
    here === "main"
      ? `“${node.title}” belongs into a subflow: move it there, or remove it.`
      : `“${node.title}” belongs into the main flow: move it there, or remove it.`;
  return [{ severity: "error", rule: "wrong place", nodes: [node.id], subflow: node.in ?? null, message }];
}
