import { ReactFlowProvider } from "@xyflow/react";
import { type ComponentProps, type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import type { Flow } from "#flows/flow.ts";
import { useTodaysNames } from "../own-ears.ts";
import { useOfferCommands } from "../ui/commands.ts";
import { Canvas } from "./canvas/canvas.tsx";
import { noOverlay } from "./canvas/overlay.ts";
import { pathOverlay, type Way } from "./checks/path-overlay.ts";
import type { Checks } from "./checks/use-checks.ts";
import { useDrawn } from "./checks/use-drawn.ts";
import type { EdgeKey } from "./editing.ts";
import { FindingsStrip } from "./findings-strip.tsx";
import type { Choices } from "./inspector/fields/field-props.ts";
import { variablesOf } from "./inspector/variables-of.ts";
import { NamesProvider } from "./names.tsx";
import { InsertMenu } from "./palette/insert-menu.tsx";
import { Palette } from "./palette/palette.tsx";
import { namesOf } from "./settings-in-words.ts";
import { newSubflow } from "./sheet/new-subflow.ts";
import { OpenSheet } from "./sheet/open-sheet.tsx";
import { offeredOn, type Sheet, sheetHolding, sheetOf } from "./sheet/sheet.ts";
import { SheetBar } from "./sheet/sheet-bar.tsx";
import { useFollowSheet } from "./sheet/use-follow-sheet.ts";
import { SidePanel } from "./side-panel.tsx";
import { useCanvasActs } from "./use-canvas-acts.ts";
import { useEditorKeys } from "./use-editor-keys.ts";
import type { useFlowEditor } from "./use-flow-editor.ts";
import { noWalk, type Walk } from "./walk.ts";

interface EditorProps {
  editor: ReturnType<typeof useFlowEditor>;
  checks: Checks;
  onPlay: ComponentProps<typeof FindingsStrip>["onPlay"];
  choices: Omit<Choices, "variables" | "subflows">;
  walk: Walk;
  readOnly: boolean;
  onSave: () => void;
  /** Stands in the place of the settings while something is tried out. */
  beside?: ReactNode;
}

/** Palette, canvas, settings and checks: one flow under the hands of one person. */
export function Editor(props: EditorProps) {
  const { queues } = props.choices;
  const { subflows } = props.editor.flow;
  const today = useTodaysNames();
  const names = useMemo(() => namesOf(queues, subflows, today), [queues, subflows, today]);
  return (
    <NamesProvider value={names}>
      <ReactFlowProvider>
        <EditorBody {...props} />
      </ReactFlowProvider>
    </NamesProvider>
  );
}

function EditorBody({ editor, checks, choices, walk, readOnly, onSave, onPlay, beside }: EditorProps) {
  const { state, act, flow } = editor;
  const { findings, findingsByNode } = checks;
  const search = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLElement>(null);
  const [loose, setLoose] = useState<{ exit: EdgeKey; at: { x: number; y: number } } | null>(null);
  const { showAll, tidy, show, insert, insertAt } = useCanvasActs(state, act, place);
  const [way, draw] = useDrawn(checks);
  const overlay = useMemo(() => (way ? pathOverlay(way, flow) : noOverlay), [way, flow]);
  // a way that does not come by the sheet at hand is looked at on its own, without leaving what is selected
  const sheet = way ? sheetOfWay(flow, way, state.sheet) : state.sheet;
  const shown = useMemo(() => sheetOf(flow, sheet), [flow, sheet]);
  const allChoices = useMemo(
    () => ({ ...choices, variables: variablesOf(flow, sheet), subflows: flow.subflows }),
    [choices, flow, sheet],
  );
  const offered = offeredOn(shown, sheet);
  const open = useCallback((next: Sheet) => act({ type: "open", sheet: next }), [act]);
  useFollowSheet(flow, walk.active, open);
  const addSheet = () => {
    const added = newSubflow();
    act({ type: "edit", change: added.change });
    open(added.id);
  };

  useEditorKeys({ state, act, enabled: !readOnly, search, fit: showAll, tidy, save: onSave });
  useOfferCommands([
    { id: "fit", label: "Fit the flow to the window", keys: "F", run: showAll },
    ...(readOnly
      ? []
      : [
          { id: "tidy", label: "Tidy up the flow", keys: "L", run: tidy },
          { id: "subflow", label: "New subflow", run: addSheet },
        ]),
    ...flow.subflows.map(({ id, name }) => ({ id, label: `Open ${name}`, run: () => open(id) })),
    ...flow.nodes.map((node) => ({ id: node.id, label: `Go to ${node.title}`, run: () => show(node.id) })),
  ]);

  return (
    <OpenSheet value={open}>
      <div className="relative flex min-h-0 grow">
        {!readOnly && <Palette kinds={offered} search={search} aside={Boolean(beside)} onInsert={insert} />}
        <main ref={place} aria-label="Canvas" className="relative min-w-0 grow">
          <SheetBar flow={flow} sheet={sheet} onOpen={open} onAdd={readOnly ? null : addSheet} />
          <Canvas
            key={sheet}
            flow={shown}
            sheet={sheet}
            selected={state.nodes}
            edge={state.edge}
            findings={findings}
            walk={way ? noWalk : walk}
            overlay={overlay}
            act={readOnly ? null : act}
            onOpen={open}
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
      <FindingsStrip
        checks={checks}
        onShow={show}
        onDraw={draw}
        onPlay={(example, shows) => {
          draw(null);
          const end = example.path.at(-1);
          if (end) show(end);
          onPlay(example, shows);
        }}
      />
      {loose && (
        <InsertMenu
          at={loose.at}
          kinds={offered.filter((kind) => !kind.remark)}
          onPick={(kind) => {
            insertAt(kind, loose.exit, loose.at);
            setLoose(null);
          }}
          onClose={() => setLoose(null)}
        />
      )}
    </OpenSheet>
  );
}

/** The sheet at hand where the way comes by it, else the one that it ends on. */
function sheetOfWay(flow: Flow, { path }: Way, at: Sheet): Sheet {
  const sheets = path.map((id) => sheetHolding(flow, id));
  return sheets.includes(at) ? at : (sheets.at(-1) ?? at);
}
