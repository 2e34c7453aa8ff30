import type { Node as ReactFlowNode } from "@xyflow/react";
import type { Finding } from "#flows/check/finding.ts";
import type { Flow, Node } from "#flows/flow.ts";
import { kindOf } from "#flows/kinds/index.ts";
import type { Walk } from "../walk.ts";
import { type CardMark, noOverlay, type Overlay } from "./overlay.ts";

/** What a card shows. */
export interface CardData extends Record<string, unknown> {
  node: Node;
  findings: Finding[];
  /** The exits that lead nowhere, joined by a space. */
  open: string;
  lit: "active" | "walked" | null;
  mark: CardMark | null;
  /** Steps back behind what is set apart. */
  dim: boolean;
}

export type CanvasNode = ReactFlowNode<CardData, "card">;

interface Shown {
  flow: Flow;
  selected: string[];
  findings: Finding[];
  walk: Walk;
  overlay?: Overlay;
}

/**
 * The canvas's nodes for a flow. Nodes that did not change stay the same object (with the size that was measured), so
 * that only what changed is drawn again.
 */
export function canvasNodes(previous: CanvasNode[], shown: Shown): CanvasNode[] {
  const { flow, selected, findings, walk, overlay = noOverlay } = shown;
  const before = new Map(previous.map((node) => [node.id, node]));
  const chosen = new Set(selected);
  const said = byNode(findings);
  const led = new Set(flow.edges.map((edge) => `${edge.from}:${edge.exit}`));
  return flow.nodes.map((node) => {
    const old = before.get(node.id);
    const mark = overlay.nodes.get(node.id) ?? null;
    const data: CardData = {
      node,
      findings: said.get(node.id) ?? [],
      open: openExits(node, led),
      lit: walk.active === node.id ? "active" : walk.nodes.has(node.id) ? "walked" : null,
      mark,
      dim: overlay.dims && !mark,
    };
    return kept(old, data, flow.layout[node.id] ?? { x: 0, y: 0 }, chosen.has(node.id));
  });
}

function kept(
  old: CanvasNode | undefined,
  data: CardData,
  position: { x: number; y: number },
  selected: boolean,
): CanvasNode {
  const sameData = old !== undefined && alike(old.data, data);
  const samePlace = old?.dragging || (old?.position.x === position.x && old?.position.y === position.y);
  if (old && sameData && samePlace && Boolean(old.selected) === selected) return old;
  return {
    ...old,
    id: data.node.id,
    type: "card",
    position: old?.dragging ? old.position : position,
    selected,
    data: sameData && old ? old.data : data,
    ariaLabel: label(data),
  };
}

function alike(a: CardData, b: CardData): boolean {
  return (
    a.node === b.node &&
    a.open === b.open &&
    a.lit === b.lit &&
    a.dim === b.dim &&
    a.mark?.tone === b.mark?.tone &&
    a.mark?.words === b.mark?.words &&
    a.findings.length === b.findings.length &&
    a.findings.every((finding, index) => finding.message === b.findings[index]?.message)
  );
}

function openExits(node: Node, led: Set<string>): string {
  const exits = kindOf(node)?.exits(node.config) ?? [];
  return exits
    .filter((exit) => !led.has(`${node.id}:${exit.id}`))
    .map((exit) => exit.id)
    .join(" ");
}

function label({ node, findings, mark }: CardData): string {
  const kind = kindOf(node);
  const said = findings.length > 0 ? `, ${findings.map((finding) => finding.message).join(" ")}` : "";
  const marked = mark ? `, ${mark.tone === "path" ? `step ${mark.words} of the way` : mark.words}` : "";
  return `${node.title}, ${kind?.title ?? "unknown kind"}${marked}${said}`;
}

/** Findings by each node they are about. */
export function byNode(findings: Finding[]): Map<string, Finding[]> {
  const map = new Map<string, Finding[]>();
  for (const finding of findings) {
    for (const id of finding.nodes) map.set(id, [...(map.get(id) ?? []), finding]);
  }
  return map;
}
