import type { OrderFacts } from "#flows/effects.ts";
import { formatMoney } from "#flows/text/format.ts";
import { Badge } from "../ui/badge.tsx";
import { cx } from "../ui/cx.ts";
import { recordKey } from "./evidence-key.ts";
import { only, usePointing } from "./evidence-light.tsx";
import { OrderActs } from "./order-acts.tsx";
import { orderDates } from "./order-dates.ts";

/** One order: where it stands, what is late, what can be done about it. */
export function OrderCard({ order, conversationId }: { order: OrderFacts; conversationId: string }) {
  const { lit, at } = usePointing(only(recordKey("order", order.number)), "source");
  return (
    <article
      aria-label={`Order ${order.number}`}
      className={cx("flex flex-col gap-1 rounded-md border p-2", lit && "border-accent bg-accent-wash")}
      {...at}
    >
      <header className="flex flex-wrap items-center gap-x-2">
        <h4 className="font-medium">{order.number}</h4>
        <span className="text-soft">{order.status}</span>
        {order.daysLate > 0 && (
          <Badge meaning="watch">
            late {order.daysLate} {order.daysLate === 1 ? "day" : "days"}
          </Badge>
        )}
        <span className="ml-auto">{formatMoney(order.total, order.currency)}</span>
      </header>
      <ul className="text-soft">
        {order.items.map(({ sku, name, quantity }) => (
          <li key={sku}>
            {quantity} × {name}
          </li>
        ))}
      </ul>
      <p className="text-soft text-xs">{orderDates(order).join(" · ")}</p>
      {order.tracking && (
        <p className="break-words text-soft text-xs">
          {order.carrier} {order.tracking}
        </p>
      )}
      {order.refunded > 0 && (
        <p className="text-xs">{formatMoney(order.refunded, order.currency)} refunded</p>
      )}
      <OrderActs order={order} conversationId={conversationId} />
    </article>
  );
}
