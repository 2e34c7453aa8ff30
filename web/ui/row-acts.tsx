import { ChevronDown, ChevronUp, X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "./icon-button.tsx";

interface RowActsProps {
  /** What the row is: "button “Yes”". */
  what: string;
  index: number;
  count: number;
  /** Null where their order says nothing. */
  onMove: ((to: number) => void) | null;
  onRemove: () => void;
}

/** What can be done with one row of a list: up, down, away. */
export function RowActs({ what, index, count, onMove, onRemove }: RowActsProps) {
  return (
    <span className="flex shrink-0 items-center">
      {onMove && count > 1 && (
        <span className="flex flex-col">
          <Step label={`Move ${what} up`} disabled={index === 0} onClick={() => onMove(index - 1)}>
            <ChevronUp />
          </Step>
          <Step label={`Move ${what} down`} disabled={index === count - 1} onClick={() => onMove(index + 1)}>
            <ChevronDown />
          </Step>
        </span>
      )}
      <IconButton label={`Remove ${what}`} size="small" side="left" onClick={onRemove}>
        <X />
      </IconButton>
    </span>
  );
}

/** Half as high, so that both stand beside one line of text. */
function Step(props: { label: string; disabled: boolean; onClick: () => void; children: ReactNode }) {
  return <IconButton {...props} size="small" side="left" className="h-4! w-6! [&_svg]:size-3.5!" />;
}
