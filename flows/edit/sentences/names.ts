import type { Edge, Flow, Node } from "../../flow.ts";
import { kindOf } from "../../kinds/index.ts";
import { formatList } from "../../text/format.ts";

/** “*Fetch order*”: a node by its title, else by its kind. */
export function nameOf(node: Node | undefined): string {
  return `*${node?.title || kindTitle(node)}*`;
}

export function kindTitle(node: Pick<Node, "kind"> | undefined): string {
  return (node && kindOf(node)?.title) || node?.kind || "a node";
}

export function nodeIn(flow: Flow, id: string): Node | undefined {
  return flow.nodes.find((node) => node.id === id);
}

export function named(flow: Flow, id: string): string {
  return nameOf(nodeIn(flow, id));
}

export function listed(names: string[], join: "and" | "or" = "and"): string {
  return formatList([...new Set(names)], join);
}

/** “when it fails”; empty for the usual way out, and for the only one. */
export function whenOf(flow: Flow, { from, exit }: Pick<Edge, "from" | "exit">): string {
  const node = nodeIn(flow, from);
  const exits = (node && kindOf(node)?.exits(node.config)) ?? [];
  const way = exits.find(({ id }) => id === exit);
  if (exits.length === 1 || way?.usual) return "";
  return Object.hasOwn(whens, exit) ? (whens[exit] ?? "") : `on “${way?.label ?? exit}”`;
}

/** “on “A”, “B” or when it fails”: what stands on labels shares one “on”. */
export function listedWhens(whens: string[]): string {
  const on = whens.filter((when) => when.startsWith("on "));
  const others = whens.filter((when) => !on.includes(when));
  return listed([...on.map((when, at) => (at === 0 ? when : when.slice("on ".length))), ...others], "or");
}

/** Exits that mean the same wherever they are. */
const whens: Record<string, string> = {
  failed: "when it fails",
  unknown: "when no answer comes",
  noReply: "when no reply comes",
  notUnderstood: "when it does not understand",
  wantsHuman: "when a human is wanted",
};

/** A phrase with a space before it, if there is one. */
export function spaced(phrase: string): string {
  return phrase ? ` ${phrase}` : "";
}
