import type { Entry } from "#flows/record.ts";
import { cx } from "../ui/cx.ts";
import { CallEnd } from "./call-end.tsx";
import { callInWords } from "./call-in-words.ts";
import { callKey } from "./evidence-key.ts";
import { only, usePointing } from "./evidence-light.tsx";

interface TimelineCallProps {
  asked: Extract<Entry, { kind: "asked" }>;
  answered: Extract<Entry, { kind: "answered" }> | null;
}

/** Something asked of the world, with how it ended. */
export function TimelineCall({ asked, answered }: TimelineCallProps) {
  const { lit, at } = usePointing<HTMLParagraphElement>(
    answered ? only(callKey(answered.seq)) : new Map(),
    "source",
  );
  return (
    <p
      className={cx(
        "flex flex-wrap items-center gap-x-2 rounded-sm px-1 text-soft text-xs",
        lit && "bg-accent-wash",
      )}
      {...at}
    >
      {callInWords(asked.name, asked.input)}
      <CallEnd status={answered?.status ?? null} />
      {answered?.reason && <span>{answered.reason}</span>}
    </p>
  );
}
