import { ReactFlowProvider, useReactFlow } from "@xyflow/react";
import { type ReactNode, useMemo, useRef, useState } from "react";
import type { Finding } from "#flows/check/finding.ts";
import { connect } from "#flows/edit/edges.ts";
import { addNode } from "#flows/edit/nodes.ts";
import type { AnyKind } from "#flows/kind.ts";
import { kindOf, kinds } from "#flows/kinds/index.ts";
import { useOfferCommands } from "../ui/commands.ts";
import { Canvas } from "./canvas/canvas.tsx";
import type { EdgeKey } from "./editing.ts";
import { FindingsStrip } from "./findings-strip.tsx";
import { cardWidth, insertAfter, placeNear, snap } from "./insert.ts";
import type { Choices } from "./inspector/fields/field-props.ts";
import { variablesOf } from "./inspector/variables-of.ts";
import { newId } from "./new-id.ts";
import { InsertMenu } from "./palette/insert-menu.tsx";
import { Palette } from "./palette/palette.tsx";
import { SidePanel } from "./side-panel.tsx";
import { useEditorKeys } from "./use-editor-keys.ts";
import type { useFlowEditor } from "./use-flow-editor.ts";
import type { Walk } from "./walk.ts";

interface EditorProps {
  editor: ReturnType<typeof useFlowEditor>;
  choices: Omit<Choices, "variables">;
  walk: Walk;
  readOnly: boolean;
  onSave: () => void;
  /** Stands in the place of the settings while something is tried out. */
  beside?: ReactNode;
}

/** Palette, canvas, settings and checks: one flow under the hands of one person. */
export function Editor(props: EditorProps) {
  return (
    <ReactFlowProvider>
      <EditorBody {...props} />
    </ReactFlowProvider>
  );
}

function EditorBody({ editor, choices, walk, readOnly, onSave, beside }: EditorProps) {
  const { state, act, flow, findings, findingsByNode } = editor;
  const search = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const [loose, setLoose] = useState<{ exit: EdgeKey; at: { x: number; y: number } } | null>(null);
  const { fitView, setCenter, getNode, screenToFlowPosition } = useReactFlow();
  const allChoices = useMemo(() => ({ ...choices, variables: variablesOf(flow) }), [choices, flow]);
  const offered = flow.nodes.some((node) => kindOf(node)?.begins)
    ? kinds.filter((kind) => !kind.begins)
    : kinds;

  const fit = () => void fitView({ padding: 0.15, maxZoom: 1, duration: 150 });
  const tidy = async () => {
    const { autoLayout } = await import("./auto-layout.ts");
    const tidied = await autoLayout(flow);
    act({ type: "edit", change: (now) => ({ ...now, layout: { ...now.layout, ...tidied.layout } }) });
    requestAnimationFrame(fit);
  };
  const show = (id: string) => {
    act({ type: "select", nodes: [id] });
    const node = getNode(id);
    if (!node) return;
    const { width = cardWidth, height = 120 } = node.measured ?? {};
    void setCenter(node.position.x + width / 2, node.position.y + height / 2, { zoom: 1, duration: 150 });
  };
  const insert = (kind: AnyKind) => {
    const id = newId(kind.kind);
    const [selected, ...more] = state.nodes;
    const frame = place.current?.getBoundingClientRect();
    const middle = screenToFlowPosition({
      x: (frame?.left ?? 0) + (frame?.width ?? 0) / 2,
      y: (frame?.top ?? 0) + (frame?.height ?? 0) / 2,
    });
    act({
      type: "edit",
      select: [id],
      change: (now) =>
        selected && more.length === 0
          ? insertAfter(now, selected, { id, kind: kind.kind })
          : addNode(now, {
              id,
              kind: kind.kind,
              at: placeNear(now, { x: middle.x - cardWidth / 2, y: middle.y - 40 }),
            }),
    });
  };
  const insertLoose = (kind: AnyKind) => {
    if (!loose) return;
    const id = newId(kind.kind);
    const at = screenToFlowPosition(loose.at);
    act({
      type: "edit",
      select: [id],
      change: (now) =>
        connect(addNode(now, { id, kind: kind.kind, at: snap({ x: at.x, y: at.y - 24 }) }), {
          ...loose.exit,
          to: id,
        }),
    });
    setLoose(null);
  };
  const showFinding = (finding: Finding) => finding.nodes[0] && show(finding.nodes[0]);

  useEditorKeys({ state, act, enabled: !readOnly, search, fit, tidy: () => void tidy(), save: onSave });
  useOfferCommands([
    { id: "fit", label: "Fit the flow to the window", keys: "F", run: fit },
    ...(readOnly ? [] : [{ id: "tidy", label: "Tidy up the flow", keys: "L", run: () => void tidy() }]),
    ...flow.nodes.map((node) => ({ id: node.id, label: `Go to ${node.title}`, run: () => show(node.id) })),
  ]);

  return (
    <>
      <div className="relative flex min-h-0 grow">
        {!readOnly && <Palette kinds={offered} search={search} onInsert={insert} />}
        <main ref={place} aria-label="Canvas" className="min-w-0 grow">
          <Canvas
            flow={flow}
            selected={state.nodes}
            edge={state.edge}
            findings={findings}
            walk={walk}
            act={readOnly ? null : act}
            onLoose={(exit, at) => setLoose({ exit, at })}
          />
        </main>
        {beside || (
          <SidePanel
            state={state}
            findings={findingsByNode}
            choices={allChoices}
            readOnly={readOnly}
            act={act}
          />
        )}
      </div>
      <FindingsStrip findings={findings} onShow={showFinding} />
      {loose && (
        <InsertMenu at={loose.at} kinds={offered} onPick={insertLoose} onClose={() => setLoose(null)} />
      )}
    </>
  );
}
