import { Copy, Trash2 } from "lucide-react";
import { Button } from "../ui/button.tsx";

interface SeveralSelectedProps {
  count: number;
  onDuplicate: () => void;
  onRemove: () => void;
}

/** What can be done with several nodes at once. */
export function SeveralSelected({ count, onDuplicate, onRemove }: SeveralSelectedProps) {
  return (
    <div className="flex flex-col gap-3 p-4">
      <h2 className="font-semibold text-base">{count} nodes selected</h2>
      <p className="text-soft">Drag them together, or move them with the arrow keys.</p>
      <div className="flex gap-2">
        <Button onClick={onDuplicate}>
          <Copy /> Duplicate
        </Button>
        <Button look="danger" onClick={onRemove}>
          <Trash2 /> Remove
        </Button>
      </div>
    </div>
  );
}
