import type { Flow } from "#flows/flow.ts";
import type { Compared } from "../../editor/changes/compared.ts";
import { FlowMap } from "../../editor/flow-map.tsx";
import type { QueueListed } from "../../outputs.ts";

interface VersionMapProps {
  flow: Flow;
  between: Compared | null;
  /** The nodes of the sentence that is looked at. */
  chosen: string[];
  queues: QueueListed[];
}

/** A version as it was drawn, over the one that it is held against. */
export function VersionMap({ flow, between, chosen, queues }: VersionMapProps) {
  if (!between) return <FlowMap flow={flow} queues={queues} />;
  const overlay = chosen.length > 0 ? { ...between.overlay, focus: chosen } : between.overlay;
  return (
    <>
      <FlowMap flow={between.both} overlay={overlay} selected={chosen} queues={queues} />
      {between.sentences.length > 0 && <Legend />}
    </>
  );
}

function Legend() {
  return (
    <ul
      aria-label="How changes are drawn"
      className="absolute bottom-3 left-1/2 flex max-xl:top-16 max-xl:bottom-auto -translate-x-1/2 gap-3 rounded-md border bg-raised px-3 py-1 text-xs shadow-float"
    >
      <li className="whitespace-nowrap text-calm">+ Added</li>
      <li className="whitespace-nowrap text-hot">− Removed, dashed</li>
      <li className="whitespace-nowrap text-info">≠ Changed</li>
    </ul>
  );
}
