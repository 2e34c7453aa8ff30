import type { Connection, Edge as ReactFlowEdge, ReactFlowProps } from "@xyflow/react";
import { useState } from "react";
import { connect } from "#flows/edit/edges.ts";
import type { Edge, Flow } from "#flows/flow.ts";
import { kindOf } from "#flows/kinds/index.ts";
import type { EdgeKey, EditingAct } from "../editing.ts";
import { freeExit } from "../insert.ts";
import { edgeId } from "../walk.ts";
import type { CanvasNode } from "./canvas-nodes.ts";
import { edgeUnder, nodeUnder, onCanvas } from "./under-pointer.ts";

/** What hands do to edges and nodes: draw, replace, select, drop a node on an edge. */
export function useCanvasHands(
  flow: Flow,
  act: (act: EditingAct) => void,
  onLoose: (exit: EdgeKey, at: { x: number; y: number }) => void,
) {
  const [target, setTarget] = useState<string | null>(null);
  const lead = (edge: Edge) => act({ type: "edit", change: (now) => connect(now, edge) });
  const handlers: Partial<ReactFlowProps<CanvasNode>> = {
    onConnect: (connection) => {
      const edge = edgeOf(connection);
      if (edge) lead(edge);
    },
    // dropped beside a handle: anywhere on a card will do, and on empty canvas the palette offers what to add
    onConnectEnd: (event, { fromNode, fromHandle, isValid }) => {
      if (isValid || !fromNode || fromHandle?.type !== "source" || !fromHandle.id) return;
      const exit = { from: fromNode.id, exit: fromHandle.id };
      const at = event instanceof MouseEvent ? event : event.changedTouches[0];
      if (!at) return;
      const to = nodeUnder(at.clientX, at.clientY);
      if (to === fromNode.id) return;
      if (to) lead({ ...exit, to });
      else if (onCanvas(at.clientX, at.clientY)) onLoose(exit, { x: at.clientX, y: at.clientY });
    },
    onReconnect: (old, connection) => {
      const edge = edgeOf(connection);
      if (edge && edge.from === old.source && edge.exit === old.sourceHandle) lead(edge);
    },
    onEdgeClick: (_, edge) => act({ type: "select", nodes: [], edge: keyOf(edge) }),
    // by keyboard: Enter on an edge that has the focus
    onEdgesChange: (changes) => {
      const picked = changes.find((change) => change.type === "select" && change.selected);
      const edge = flow.edges.find(
        (candidate) => picked && "id" in picked && edgeId(candidate) === picked.id,
      );
      if (edge) act({ type: "select", nodes: [], edge: { from: edge.from, exit: edge.exit } });
    },
    onPaneClick: () => act({ type: "select", nodes: [] }),
    onNodeDragStart: () => act({ type: "settle" }),
    onNodeDrag: (event, node, dragged) =>
      setTarget(dragged.length === 1 && isLoose(flow, node.id) ? under(event) : null),
    onNodeDragStop: (_, node) => {
      if (target) act({ type: "edit", change: (now) => splice(now, target, node.id) });
      setTarget(null);
    },
    isValidConnection: ({ target: to, source }) => to !== source && mayBeTarget(flow, to),
  };
  return { handlers, target };
}

function under(event: MouseEvent | TouchEvent | { clientX: number; clientY: number }): string | null {
  return "clientX" in event ? edgeUnder(event.clientX, event.clientY) : null;
}

function edgeOf({ source, sourceHandle, target }: Connection): Edge | null {
  return sourceHandle ? { from: source, exit: sourceHandle, to: target } : null;
}

function keyOf(edge: ReactFlowEdge): EdgeKey {
  return { from: edge.source, exit: edge.sourceHandle ?? "" };
}

function mayBeTarget(flow: Flow, id: string): boolean {
  const node = flow.nodes.find((candidate) => candidate.id === id);
  const kind = node && kindOf(node);
  return node !== undefined && !kind?.begins && !kind?.remark;
}

/** Nothing leads to it yet, and it may be led to. */
function isLoose(flow: Flow, id: string): boolean {
  return mayBeTarget(flow, id) && !flow.edges.some((edge) => edge.to === id);
}

/** Puts a node that is already there on an edge: the edge leads to it, and its first free exit leads on. */
function splice(flow: Flow, id: string, node: string): Flow {
  const edge = flow.edges.find((candidate) => edgeId(candidate) === id);
  if (!edge || edge.from === node) return flow;
  const exit = freeExit(flow, node);
  const led = connect(flow, { ...edge, to: node });
  return exit && edge.to !== node ? connect(led, { from: node, exit, to: edge.to }) : led;
}
