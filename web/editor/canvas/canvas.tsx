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
import { kindOf } from "#flows/kinds/index.ts";
import type { EdgeKey, EditingAct } from "../editing.ts";
import { grid } from "../insert.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { lastSteps, type Walk, walkOn } from "../walk.ts";
import { canvasEdges } from "./canvas-edges.ts";
import type { CanvasNode } from "./canvas-nodes.ts";
import { NodeCard } from "./node-card.tsx";
import { openingView } from "./opening-view.ts";
import { noOverlay, type Overlay } from "./overlay.ts";
import { useCanvasHands } from "./use-canvas-hands.ts";
import { useCanvasNodes } from "./use-canvas-nodes.ts";
import { useDrops } from "./use-drops.ts";
import { useFollow } from "./use-follow.ts";
import { useOverlayView } from "./use-overlay-view.ts";

interface CanvasProps {
  /** What stands on the sheet that is shown. */
  flow: Flow;
  sheet: Sheet;
  selected: string[];
  edge: EdgeKey | null;
  findings: Finding[];
  walk: Walk;
  /** Drawn over the flow: a way through it, or what changed. */
  overlay?: Overlay;
  /** Null where the flow is only looked at. */
  act: ((act: EditingAct) => void) | null;
  /** Shows the flow, or the end of the way that was walked, as a picture to be read, and stays there. */
  whole?: boolean;
  /** Opens another sheet, told by a double click on a node that runs it. */
  onOpen: (sheet: Sheet) => void;
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
  sheet,
  selected,
  edge,
  findings,
  walk,
  overlay = noOverlay,
  act,
  whole = false,
  onOpen,
  onLoose,
  children,
}: CanvasProps) {
  const [nodes, onNodesChange] = useCanvasNodes({ flow, selected, findings, walk, overlay, act });
  const [focus] = useState(() => firstSeen(flow, selected, walk, overlay));
  const [opening] = useState(() => (focus.length > 0 ? null : openingView(flow)));
  const [fit] = useState(() => ({
    padding: 0.15,
    // a picture whose words cannot be read shows nothing; the rest is a pan away
    minZoom: 0.7,
    maxZoom: 1,
    ...(focus.length > 0 && { nodes: focus.map((id) => ({ id })) }),
  }));
  useFollow(whole ? null : walk.active);
  useOverlayView(overlay.focus);
  const hands = useCanvasHands(flow, act ?? ignore, onLoose ?? ignore);
  const drops = useDrops(sheet, act ?? ignore);
  const target = drops.target ?? hands.target;
  const edges = useMemo(
    () => canvasEdges({ flow, selected: edge, walk, target, overlay }),
    [flow, edge, walk, target, overlay],
  );
  const editing: Partial<ReactFlowProps<CanvasNode>> = act ? { ...hands.handlers, ...drops.handlers } : {};
  return (
    <ReactFlow<CanvasNode>
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      onNodesChange={onNodesChange}
      {...editing}
      onNodeDoubleClick={(_, { data: { node } }) => {
        const runs = kindOf(node)?.runs(node.config);
        if (runs) onOpen(runs.subflow);
      }}
      zoomOnDoubleClick={false}
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

/** What a sheet is opened at: what is set apart, selected, or was walked last. */
function firstSeen(flow: Flow, selected: string[], walk: Walk, overlay: Overlay): string[] {
  const here = new Set(flow.nodes.map(({ id }) => id));
  const apart = overlay.focus.filter((id) => here.has(id));
  if (apart.length > 0) return apart;
  return selected.length > 0 ? selected : lastSteps(walkOn(flow, walk));
}
