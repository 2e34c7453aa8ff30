import { Unlink } from "lucide-react";
import type { Flow } from "#flows/flow.ts";
import { kindOf } from "#flows/kinds/index.ts";
import { Button } from "../ui/button.tsx";
import type { EdgeKey } from "./editing.ts";

interface EdgeSelectedProps {
  flow: Flow;
  edge: EdgeKey;
  onRemove: () => void;
}

/** What the selected edge says, and how to take it away. */
export function EdgeSelected({ flow, edge, onRemove }: EdgeSelectedProps) {
  const from = flow.nodes.find((node) => node.id === edge.from);
  const exit =
    from &&
    kindOf(from)
      ?.exits(from.config)
      .find((candidate) => candidate.id === edge.exit);
  const led = flow.edges.find((other) => other.from === edge.from && other.exit === edge.exit);
  const to = flow.nodes.find((node) => node.id === led?.to);
  return (
    <div className="flex flex-col gap-3 p-4">
      <h2 className="font-semibold text-base">Connection</h2>
      <p className="text-soft">
        From <strong className="font-medium text-ink">{from?.title}</strong> through{" "}
        <strong className="font-medium text-ink">{exit?.label ?? edge.exit}</strong> to{" "}
        <strong className="font-medium text-ink">{to?.title}</strong>.
      </p>
      <p className="text-soft">Drag its end to another node to lead it elsewhere.</p>
      <Button className="self-start" onClick={onRemove}>
        <Unlink /> Disconnect
      </Button>
    </div>
  );
}
