import type { ReactNode } from "react";
import type { Evidence } from "#flows/brief/brief.ts";
import { cx } from "../ui/cx.ts";
import { pointedBy } from "./evidence-key.ts";
import { usePointing } from "./evidence-light.tsx";
import { useMessageNumbers } from "./message-numbers.tsx";

interface BriefSentenceProps {
  evidence: Evidence[];
  children: ReactNode;
  /** As a chip in a row instead of a line of its own. */
  chip?: boolean;
  /** No more than two lines. */
  short?: boolean;
}

/** Something the brief says; pointing at it lights up what it rests on. */
export function BriefSentence({ evidence, children, chip = false, short = false }: BriefSentenceProps) {
  const { lit, at } = usePointing<HTMLButtonElement>(pointedBy(evidence), "brief");
  const sources = useSources(evidence);
  return (
    <button
      type="button"
      {...at}
      className={cx(
        "rounded-sm text-left hover:bg-hover",
        chip ? "inline-flex items-center gap-1 border px-1.5 py-px" : "-mx-1 block px-1",
        lit && "bg-accent-wash",
      )}
    >
      <span className={cx(short && "line-clamp-2", chip && "inline-flex items-center gap-1")}>
        {children}
        {sources && <span className="ml-1 whitespace-nowrap text-faint text-xs">{sources}</span>}
      </span>
    </button>
  );
}

/** "from message 3 and 5": the messages it rests on, as the timeline numbers them. */
function useSources(evidence: Evidence[]): string {
  const numbers = useMessageNumbers();
  const found = evidence.flatMap((one) => ("message" in one ? [numbers.get(one.message)] : []));
  const listed = [...new Set(found.filter((number) => number !== undefined))].sort((a, b) => a - b);
  return listed.length === 0 ? "" : `⌁ ${listed.join(", ")}`;
}
