import { ChevronDown, ChevronUp } from "lucide-react";
import type { Brief } from "#flows/brief/brief.ts";
import { restInWords } from "./rest-in-words.ts";

interface FoldBriefProps {
  brief: Brief;
  folded: boolean;
  onFold: (folded: boolean) => void;
}

/** The last line of the brief: what more it says, and the way there. */
export function FoldBrief({ brief, folded, onFold }: FoldBriefProps) {
  return (
    <button
      type="button"
      aria-expanded={!folded}
      aria-keyshortcuts="b"
      onClick={() => onFold(!folded)}
      className="-bottom-2 -mt-px sticky col-span-2 flex items-center gap-2 rounded-b-md border-t bg-surface px-3 py-1 text-left text-soft text-xs hover:bg-hover"
    >
      {folded ? <ChevronDown className="size-4" /> : <ChevronUp className="size-4" />}
      {folded ? "Show all" : "Show less"}
      {folded && <span className="min-w-0 truncate text-faint">{restInWords(brief)}</span>}
      <kbd className="ml-auto text-faint">b</kbd>
    </button>
  );
}
