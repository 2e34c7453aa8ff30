import type { Acted, Entry } from "#flows/record.ts";
import { actInWords } from "./act-in-words.ts";
import { CallEnd } from "./call-end.tsx";
import { TimelineNotice } from "./timeline-notice.tsx";

/** What an agent did in a connected system, with how it ended. */
export function TimelineAct({ acted }: { acted: Acted & Pick<Entry, "at"> }) {
  return (
    <TimelineNotice at={acted.at}>
      {actInWords(acted)}
      <CallEnd status={acted.outcome} />
    </TimelineNotice>
  );
}
