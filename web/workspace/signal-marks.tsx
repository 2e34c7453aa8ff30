import type { Signals } from "#flows/signals/signal.ts";
import { Badge } from "../ui/badge.tsx";
import { Mood } from "../ui/mood.tsx";
import { Sentiment } from "../ui/sentiment.tsx";

/** What was measured on a customer message; only what stands out gets a mark. */
export function SignalMarks({ signals }: { signals: Signals }) {
  return (
    <span className="ml-auto flex flex-wrap items-center gap-2">
      {signals.emotion.value !== "neutral" && <Mood emotion={signals.emotion.value} />}
      {signals.wantsHuman.value >= 0.5 && <Badge meaning="info">wants a human</Badge>}
      {signals.loop.value >= 0.5 && <Badge meaning="watch">asks again</Badge>}
      {signals.exception.value >= 0.5 && <Badge meaning="info">asks for an exception</Badge>}
      {signals.keywords.value !== "" && <Badge meaning="watch">{signals.keywords.value}</Badge>}
      {signals.settled.value >= 0.5 && <Badge meaning="calm">settled</Badge>}
      <Sentiment value={signals.sentiment.value} />
    </span>
  );
}
