import { ReactFlowProvider } from "@xyflow/react";
import { useMemo, useState } from "react";
import type { Flow } from "#flows/flow.ts";
import { Canvas } from "./canvas/canvas.tsx";
import { QueueNames } from "./queue-names.tsx";
import { queueNames } from "./settings-in-words.ts";
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
  const queueName = useMemo(() => queueNames(queues), [queues]);
  const [sheet, setSheet] = useState(() => sheetHolding(flow, lastSteps(walk).at(-1)) ?? null);
  const shown = useMemo(() => sheetOf(flow, sheet), [flow, sheet]);
  return (
    <QueueNames value={queueName}>
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
    </QueueNames>
  );
}

const none: never[] = [];
