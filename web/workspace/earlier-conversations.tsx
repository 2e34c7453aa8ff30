import { ago } from "../ui/time.ts";
import type { Opened } from "./opened.ts";
import { outcomeWords } from "./outcome-words.ts";

/** What this customer wrote about before, and how it ended. */
export function EarlierConversations({ earlier }: { earlier: Opened["earlier"] }) {
  if (earlier.length === 0) return <p className="text-soft">This is the first.</p>;
  return (
    <ul className="flex flex-col gap-1">
      {earlier.map(({ id, startedAt, outcome, summary }) => (
        <li key={id}>
          {summary}
          <span className="block text-soft text-xs">
            {ago(startedAt, new Date())} · {outcomeWords[outcome]}
          </span>
        </li>
      ))}
    </ul>
  );
}
