import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../../api.ts";
import { Mark } from "../../ui/mark.tsx";

/** Of the whole workspace, also where no handoff is open: what somebody has to find out. */
export function DoubtList() {
  const { data: doubts = [] } = useQuery(api.doubts.list.queryOptions({}, { refetchInterval: 30_000 }));
  if (doubts.length === 0) return null;
  return (
    <section aria-label="To be found out" className="border-t bg-watch-wash px-3 py-2">
      <h2 className="flex items-center gap-2 font-medium text-xs">
        <Mark meaning="watch" /> To be found out: did it happen?
      </h2>
      <ul className="max-h-32 overflow-y-auto">
        {doubts.map((doubt) => (
          <li key={doubt.key}>
            <Link
              to="/inbox/{-$conversationId}"
              params={{ conversationId: doubt.conversationId }}
              className="block truncate text-xs underline-offset-2 hover:underline"
            >
              {doubt.customerName ?? "A visitor"}: {doubt.words}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
