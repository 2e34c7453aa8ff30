import { Unplug } from "lucide-react";
import { useState } from "react";
import { unwrapSubflow } from "#flows/edit/unwrap-subflow.ts";
import type { Flow, Node } from "#flows/flow.ts";
import { kindOf } from "#flows/kinds/index.ts";
import { Button } from "../../ui/button.tsx";
import { Problem } from "../../ui/problem.tsx";
import type { EditingAct } from "../editing.ts";

interface BringInlineProps {
  flow: Flow;
  node: Node;
  act: (act: EditingAct) => void;
}

/** Puts the nodes of a subflow in the place of the node that runs it. */
export function BringInline({ flow, node, act }: BringInlineProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  if (!kindOf(node)?.runs(node.config)) return null;
  const bring = () => {
    const done = unwrapSubflow(flow, node.id);
    setRefusal(done.ok ? null : done.reason);
    if (done.ok) act({ type: "edit", change: () => done.flow, select: [] });
  };
  return (
    <div className="flex flex-col gap-2">
      <Button size="small" className="self-start" onClick={bring}>
        <Unplug /> Bring it back inline
      </Button>
      {refusal && <Problem>{refusal}</Problem>}
    </div>
  );
}
