import { ReactFlowProvider } from "@xyflow/react";
import { useMemo, useState } from "react";
import type { Flow } from "#flows/flow.ts";
import { Canvas } from "./canvas/canvas.tsx";
import { NamesProvider } from "./names.tsx";
import { namesOf } from "./settings-in-words.ts";
import { sheetHolding, sheetOf } from "./sheet/sheet.ts";
import { SheetBar } from "./sheet/sheet-bar.tsx";
import { lastSteps, noWalk, type Walk } from "./walk.ts";

interface FlowMapProps {
  flow: Flow;
  walk?: Walk;
  queues: { key: string; name: string }[];
}

/** A flow to be looked at, with the way a conversation took through it where there is one. */
export function FlowMap({ flow, walk = noWalk, queues }: FlowMapProps) {
  const names = useMemo(() => namesOf(queues, flow.subflows), [queues, flow.subflows]);
  const [sheet, setSheet] = useState(() => sheetHolding(flow, lastSteps(walk).at(-1)) ?? null);
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
            selected={none}
            edge={null}
            findings={none}
            walk={walk}
            act={null}
            onOpen={setSheet}
            whole
          />
        </div>
      </ReactFlowProvider>
    </NamesProvider>
  );
}

const none: never[] = [];
