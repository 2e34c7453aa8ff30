import { formatMoney } from "#flows/text/format.ts";
import { Badge } from "../ui/badge.tsx";
import type { Meaning } from "../ui/mark.tsx";
import type { Opened } from "./opened.ts";

type Subscription = Opened["subscriptions"][number];

const meanings: Partial<Record<Subscription["status"], Meaning>> = {
  active: "calm",
  paused: "info",
  "payment failed": "hot",
};

/** What comes to the customer again and again. */
export function SubscriptionList({ subscriptions }: { subscriptions: Subscription[] }) {
  return (
    <ul className="flex flex-col gap-1.5">
      {subscriptions.map(({ id, item, everyWeeks, status, nextAt, currency }) => {
        const meaning = meanings[status];
        return (
          <li key={id}>
            <span className="flex items-center gap-2">
              {item.name} <Badge {...(meaning && { meaning })}>{status}</Badge>
            </span>
            <span className="text-soft text-xs">
              {formatMoney(item.price * item.quantity, currency)} every{" "}
              {everyWeeks === 1 ? "week" : `${everyWeeks} weeks`}
              {nextAt &&
                ` · next ${new Date(nextAt).toLocaleDateString("en-GB", { day: "numeric", month: "short" })}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
