import { Copy, Trash2, Workflow } from "lucide-react";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Problem } from "../ui/problem.tsx";

interface SeveralSelectedProps {
  count: number;
  onDuplicate: () => void;
  /** Says why it cannot be done; null when it is. */
  onWrap: () => Promise<string | null>;
  onRemove: () => void;
}

/** What can be done with several nodes at once. */
export function SeveralSelected({ count, onDuplicate, onWrap, onRemove }: SeveralSelectedProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const wrap = async () => {
    setBusy(true);
    setRefusal(await onWrap());
    setBusy(false);
  };
  return (
    <div className="flex flex-col gap-3 p-4">
      <h2 className="font-semibold text-base">{count} nodes selected</h2>
      <p className="text-soft">Drag them together, or move them with the arrow keys.</p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={onDuplicate}>
          <Copy /> Duplicate
        </Button>
        <Button busy={busy} onClick={() => void wrap()}>
          <Workflow /> Wrap in a subflow
        </Button>
        <Button look="danger" onClick={onRemove}>
          <Trash2 /> Remove
        </Button>
      </div>
      {refusal && <Problem>{refusal}</Problem>}
    </div>
  );
}
