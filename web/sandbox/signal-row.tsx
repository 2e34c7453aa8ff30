import type { Signals } from "#flows/signals/signal.ts";
import { Mood } from "../ui/mood.tsx";
import { Sentiment } from "../ui/sentiment.tsx";
import { notable } from "./notable.ts";

/** What was measured on a message: sentiment always, the rest when there is something to say. */
export function SignalRow({ signals }: { signals: Signals }) {
  return (
    <p className="flex flex-wrap items-center justify-end gap-x-3 gap-y-0.5 text-soft text-xs">
      <Sentiment value={signals.sentiment.value} />
      {signals.emotion.value !== "neutral" && <Mood emotion={signals.emotion.value} />}
      {notable(signals).map((words) => (
        <span key={words}>{words}</span>
      ))}
    </p>
  );
}
