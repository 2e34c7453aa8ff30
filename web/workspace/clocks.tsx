import { cx } from "../ui/cx.ts";
import { Mark, meanings } from "../ui/mark.tsx";
import { duration } from "./duration.ts";
import { slaClock } from "./sla-clock.ts";
import { useNow } from "./use-now.ts";

/** How long somebody has been waiting. */
export function Waited({ since }: { since: string }) {
  const now = useNow();
  return <time dateTime={since}>{duration(now.getTime() - new Date(since).getTime())}</time>;
}

/** What is left of the time in which an answer was promised. */
export function SlaClock({ dueAt }: { dueAt: string }) {
  const { words, meaning } = slaClock(dueAt, useNow());
  return (
    <span className={cx("inline-flex items-center gap-1 whitespace-nowrap", meanings[meaning].ink)}>
      <Mark meaning={meaning} />
      <span className="sr-only">Answer promised:</span>
      {words}
    </span>
  );
}
