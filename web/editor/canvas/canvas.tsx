import "./canvas.css";
import {
  Background,
  ConnectionLineType,
  Controls,
  MiniMap,
  ReactFlow,
  type ReactFlowProps,
  SelectionMode,
} from "@xyflow/react";
import { type ReactNode, useMemo, useState } from "react";
import type { Finding } from "#flows/check/finding.ts";
import type { Flow } from "#flows/flow.ts";
import type { EdgeKey, EditingAct } from "../editing.ts";
import { grid } from "../insert.ts";
import { lastSteps, type Walk } from "../walk.ts";
import { canvasEdges } from "./canvas-edges.ts";
import type { CanvasNode } from "./canvas-nodes.ts";
import { NodeCard } from "./node-card.tsx";
import { openingView } from "./opening-view.ts";
import { useCanvasHands } from "./use-canvas-hands.ts";
import { useCanvasNodes } from "./use-canvas-nodes.ts";
import { useDrops } from "./use-drops.ts";
import { useFollow } from "./use-follow.ts";

interface CanvasProps {
  flow: Flow;
  selected: string[];
  edge: EdgeKey | null;
  findings: Finding[];
  walk: Walk;
  /** Null where the flow is only looked at. */
  act: ((act: EditingAct) => void) | null;
  /** Shows the flow, or the end of the way that was walked, as a picture to be read, and stays there. */
  whole?: boolean;
  /** A connection was dropped on empty canvas. */
  onLoose?: (exit: EdgeKey, at: { x: number; y: number }) => void;
  children?: ReactNode;
}

const nodeTypes = { card: NodeCard };
const mapSize = { width: 160, height: 112 };
const ignore = () => {};

/** The flow as a picture that can be taken in hand. */
export function Canvas({
  flow,
  selected,
  edge,
  findings,
  walk,
  act,
  whole = false,
  onLoose,
  children,
}: CanvasProps) {
  const [nodes, onNodesChange] = useCanvasNodes({ flow, selected, findings, walk, act });
  const walked = whole && walk.nodes.size > 0;
  const [opening] = useState(() => (walked ? null : openingView(flow)));
  const [fit] = useState(() => ({
    padding: 0.15,
    // a picture whose words cannot be read shows nothing; the rest is a pan away
    minZoom: 0.7,
    maxZoom: 1,
    ...(walked && { nodes: lastSteps(walk).map((id) => ({ id })) }),
  }));
  useFollow(whole ? null : walk.active);
  const hands = useCanvasHands(flow, act ?? ignore, onLoose ?? ignore);
  const drops = useDrops(act ?? ignore);
  const target = drops.target ?? hands.target;
  const edges = useMemo(
    () => canvasEdges({ flow, selected: edge, walk, target }),
    [flow, edge, walk, target],
  );
  const editing: Partial<ReactFlowProps<CanvasNode>> = act ? { ...hands.handlers, ...drops.handlers } : {};
  return (
    <ReactFlow<CanvasNode>
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      onNodesChange={onNodesChange}
      {...editing}
      nodesDraggable={act !== null}
      nodesConnectable={act !== null}
      edgesReconnectable={act !== null}
      deleteKeyCode={null}
      snapToGrid
      snapGrid={[grid, grid]}
      connectionRadius={36}
      connectionLineType={ConnectionLineType.Bezier}
      selectionMode={SelectionMode.Partial}
      multiSelectionKeyCode={["Meta", "Control", "Shift"]}
      panOnScroll
      minZoom={0.1}
      maxZoom={2}
      fitView={opening === null}
      {...(opening && { defaultViewport: opening })}
      fitViewOptions={fit}
      onlyRenderVisibleElements={flow.nodes.length > 200}
      aria-label="Flow"
    >
      <Background gap={grid * 3} size={1.5} />
      <Controls showInteractive={false} position="bottom-left" className="canvas-controls" />
      <MiniMap pannable zoomable position="bottom-right" style={mapSize} ariaLabel="Map of the whole flow" />
      {children}
    </ReactFlow>
  );
}
