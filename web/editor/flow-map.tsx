import { ReactFlowProvider } from "@xyflow/react";
import { useMemo } from "react";
import type { Flow } from "#flows/flow.ts";
import { Canvas } from "./canvas/canvas.tsx";
import { QueueNames } from "./queue-names.tsx";
import { queueNames } from "./settings-in-words.ts";
import { noWalk, type Walk } from "./walk.ts";

interface FlowMapProps {
  flow: Flow;
  walk?: Walk;
  queues: { key: string; name: string }[];
}

/** A flow to be looked at, with the way a conversation took through it where there is one. */
export function FlowMap({ flow, walk = noWalk, queues }: FlowMapProps) {
  const queueName = useMemo(() => queueNames(queues), [queues]);
  return (
    <QueueNames value={queueName}>
      <ReactFlowProvider>
        <Canvas flow={flow} selected={none} edge={null} findings={none} walk={walk} act={null} whole />
      </ReactFlowProvider>
    </QueueNames>
  );
}

const none: never[] = [];
