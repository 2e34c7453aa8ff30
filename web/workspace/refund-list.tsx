import { money } from "#flows/demo-store/money.ts";
import type { OrderFacts } from "#flows/effects.ts";
import { ago } from "../ui/time.ts";
import type { Opened } from "./opened.ts";

/** Money that went back to this customer before. */
export function RefundList({ refunds, orders }: { refunds: Opened["refunds"]; orders: OrderFacts[] }) {
  if (refunds.length === 0) return <p className="text-soft">None so far.</p>;
  const currencyOf = (number: string) => orders.find((order) => order.number === number)?.currency ?? "";
  return (
    <ul className="flex flex-col gap-1">
      {refunds.map(({ id, order, amount, reason, at }) => (
        <li key={id} className="text-soft">
          <span className="text-ink">{money(amount, currencyOf(order))}</span> of {order},{" "}
          {ago(at, new Date())}
          {reason && ` · ${reason}`}
        </li>
      ))}
    </ul>
  );
}
