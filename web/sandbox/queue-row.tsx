import { Users } from "lucide-react";
import { QueueState } from "#flows/scenario/scenario.ts";
import { Select } from "../ui/select.tsx";

interface QueueRowProps {
  state: QueueState;
  onSet: (state: QueueState) => void;
}

const words: Record<QueueState, string> = {
  open: "Somebody is there to take over",
  "nobody available": "Nobody is there to take over",
  "outside hours": "It is outside the queues’ hours",
};
const options = QueueState.options.map((value) => ({ value, label: words[value] }));

/** How the queues stand while this is tried out. */
export function QueueRow({ state, onSet }: QueueRowProps) {
  return (
    <div className="flex items-center gap-1.5 text-soft">
      <Users aria-hidden="true" className="size-4 shrink-0" />
      <Select
        aria-label="How the queues stand"
        value={state}
        options={options}
        onPick={(value) => onSet(QueueState.parse(value))}
      />
    </div>
  );
}
