import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api.ts";
import type { QueueListed } from "../../outputs.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { hoursInWords } from "../../ui/hours/hours-in-words.ts";
import { HoursDialog } from "./hours-dialog.tsx";

/** When somebody is there, queue by queue: what a handoff tells the customer rests on it. */
export function QueueHours() {
  const { data: queues } = useQuery(api.queues.list.queryOptions());
  const [changing, setChanging] = useState<QueueListed | null>(null);
  return (
    <section aria-labelledby="queue-hours" className="mt-8 flex flex-col gap-3">
      <h2 id="queue-hours" className="font-semibold text-lg">
        Hours of the queues
      </h2>
      <p className="text-soft">
        Outside them a handoff tells the customer so, or goes on through its exit “Outside hours”.
      </p>
      {queues?.length === 0 && (
        <EmptyState title="No queue yet">Queues come with the workspace's first flow.</EmptyState>
      )}
      {queues && queues.length > 0 && (
        <ul className="divide-y rounded-md border bg-surface">
          {queues.map((queue) => (
            <li key={queue.id} className="flex items-center gap-3 px-4 py-3">
              <span className="min-w-0 grow">
                <span className="block truncate font-medium">{queue.name}</span>
                <span className="block text-soft text-xs">
                  {queue.hours ? hoursInWords(queue.hours) : "At all hours"}
                </span>
              </span>
              <Button
                size="small"
                aria-label={`Change hours of ${queue.name}`}
                onClick={() => setChanging(queue)}
              >
                Change
              </Button>
            </li>
          ))}
        </ul>
      )}
      {changing && <HoursDialog key={changing.id} queue={changing} onClose={() => setChanging(null)} />}
    </section>
  );
}
