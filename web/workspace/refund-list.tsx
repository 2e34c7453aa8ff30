import type { OrderFacts } from "#flows/effects.ts";
import { formatMoney } from "#flows/text/format.ts";
import { ago } from "../ui/time.ts";
import type { Opened } from "./opened.ts";

/** Money that went back to this customer before. */
export function RefundList({ refunds, orders }: { refunds: Opened["refunds"]; orders: OrderFacts[] }) {
  if (refunds.length === 0) return <p className="text-soft">None so far.</p>;
  const currencyOf = (number: string) =>
    orders.find((order) => order.number === number)?.currency ?? orders[0]?.currency ?? "EUR";
  return (
    <ul className="flex flex-col gap-1">
      {refunds.map(({ id, order, amount, reason, at }) => (
        <li key={id} className="text-soft">
          <span className="text-ink">{formatMoney(amount, currencyOf(order))}</span> of {order},{" "}
          {ago(at, new Date())}
          {reason && ` · ${reason}`}
        </li>
      ))}
    </ul>
  );
}
