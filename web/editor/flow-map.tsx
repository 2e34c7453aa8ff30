import { ReactFlowProvider } from "@xyflow/react";
import type { Flow } from "#flows/flow.ts";
import { Canvas } from "./canvas/canvas.tsx";
import { noWalk, type Walk } from "./walk.ts";

/** A flow to be looked at, with the way a conversation took through it where there is one. */
export function FlowMap({ flow, walk = noWalk }: { flow: Flow; walk?: Walk }) {
  return (
    <ReactFlowProvider>
      <Canvas flow={flow} selected={none} edge={null} findings={none} walk={walk} act={null} whole />
    </ReactFlowProvider>
  );
}

const none: never[] = [];
