import { useReactFlow } from "@xyflow/react";
import { type RefObject, useEffect, useRef } from "react";
import { connect } from "#flows/edit/edges.ts";
import { addNode, type NewNode } from "#flows/edit/nodes.ts";
import type { Flow } from "#flows/flow.ts";
import type { AnyKind } from "#flows/kind.ts";
import { motionMs } from "../ui/motion.ts";
import type { EdgeKey, Editing, EditingAct } from "./editing.ts";
import { cardWidth, insertAfter, placeNear, snap } from "./insert.ts";
import { newId } from "./new-id.ts";
import { sheetOf } from "./sheet/sheet.ts";

interface Point {
  x: number;
  y: number;
}

/** What is done to the canvas as a whole: insert, tidy up, fit, go to a node. */
export function useCanvasActs(
  { history, nodes, sheet }: Editing,
  act: (act: EditingAct) => void,
  place: RefObject<HTMLElement | null>,
) {
  const { fitView, setCenter, getNode, screenToFlowPosition } = useReactFlow();
  const showAll = () => void fitView({ padding: 0.15, maxZoom: 1, duration: motionMs() });

  // once the canvas has taken the new places, not before
  const fitNext = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when places change
  useEffect(() => {
    if (fitNext.current) showAll();
    fitNext.current = false;
  }, [history.present.layout]);

  const tidy = async () => {
    const { autoLayout } = await import("./auto-layout.ts");
    const { layout } = await autoLayout(sheetOf(history.present, sheet));
    act({ type: "edit", change: (flow) => ({ ...flow, layout: { ...flow.layout, ...layout } }) });
    fitNext.current = true;
  };

  const show = (id: string) => {
    act({ type: "select", nodes: [id] });
    const node = getNode(id);
    if (!node) return; // it stands on another sheet, which opens at it
    const { width = cardWidth, height = 120 } = node.measured ?? {};
    void setCenter(node.position.x + width / 2, node.position.y + height / 2, {
      zoom: 1,
      duration: motionMs(),
    });
  };

  const add = (kind: AnyKind, change: (flow: Flow, node: Pick<NewNode, "id" | "kind" | "in">) => Flow) => {
    const node = { id: newId(kind.kind), kind: kind.kind, in: sheet };
    act({ type: "edit", select: [node.id], change: (flow) => change(flow, node) });
  };

  /** After the selected node, or in the middle of what is seen. */
  const insert = (kind: AnyKind) => {
    const [selected, ...more] = nodes;
    const { left = 0, top = 0, width = 0, height = 0 } = place.current?.getBoundingClientRect() ?? {};
    const middle = screenToFlowPosition({ x: left + width / 2, y: top + height / 2 });
    add(kind, (flow, node) =>
      selected && more.length === 0
        ? insertAfter(flow, selected, node)
        : addNode(flow, {
            ...node,
            at: placeNear(flow, sheet, node.kind, { x: middle.x - cardWidth / 2, y: middle.y - 40 }),
          }),
    );
  };

  /** At a point of the screen, where an exit's edge was let go. */
  const insertAt = (kind: AnyKind, exit: EdgeKey, point: Point) => {
    const at = screenToFlowPosition(point);
    add(kind, (flow, node) =>
      connect(addNode(flow, { ...node, at: snap({ x: at.x, y: at.y - 24 }) }), { ...exit, to: node.id }),
    );
  };

  return { showAll, tidy: () => void tidy(), show, insert, insertAt };
}
