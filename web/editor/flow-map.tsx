import { ReactFlowProvider } from "@xyflow/react";
import { useEffect, useMemo, useState } from "react";
import type { Flow } from "#flows/flow.ts";
import { useTodaysNames } from "../own-ears.ts";
import { Canvas } from "./canvas/canvas.tsx";
import { noOverlay, type Overlay } from "./canvas/overlay.ts";
import { NamesProvider } from "./names.tsx";
import { namesOf } from "./settings-in-words.ts";
import { sheetHolding, sheetOf } from "./sheet/sheet.ts";
import { SheetBar } from "./sheet/sheet-bar.tsx";
import { lastSteps, noWalk, type Walk } from "./walk.ts";

interface FlowMapProps {
  flow: Flow;
  walk?: Walk;
  overlay?: Overlay;
  /** Set apart among what the overlay marks. */
  selected?: string[];
  queues: { key: string; name: string }[];
}

/** A flow to be looked at, with the way a conversation took through it where there is one. */
export function FlowMap(props: FlowMapProps) {
  const { flow, walk = noWalk, overlay = noOverlay, selected = none, queues } = props;
  const { focus } = overlay;
  const today = useTodaysNames();
  const names = useMemo(() => namesOf(queues, flow.subflows, today), [queues, flow.subflows, today]);
  const [sheet, setSheet] = useState(() => sheetHolding(flow, focus[0] ?? lastSteps(walk).at(-1)) ?? null);
  useEffect(() => {
    const sheets = focus.map((id) => sheetHolding(flow, id) ?? null);
    setSheet((at) => (sheets.includes(at) ? at : (sheets[0] ?? at)));
  }, [flow, focus]);
  const shown = useMemo(() => sheetOf(flow, sheet), [flow, sheet]);
  return (
    <NamesProvider value={names}>
      <ReactFlowProvider>
        <div className="relative size-full">
          <SheetBar flow={flow} sheet={sheet} onOpen={setSheet} onAdd={null} />
          <Canvas
            key={sheet}
            flow={shown}
            sheet={sheet}
            selected={selected}
            edge={null}
            findings={noFindings}
            walk={walk}
            overlay={overlay}
            act={null}
            onOpen={setSheet}
            whole
          />
        </div>
      </ReactFlowProvider>
    </NamesProvider>
  );
}

const none: string[] = [];
const noFindings: never[] = [];
