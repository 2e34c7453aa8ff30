import type { ReactNode } from "react";
import { Badge } from "../ui/badge.tsx";
import { cx } from "../ui/cx.ts";
import { EarlierConversations } from "./earlier-conversations.tsx";
import { recordKey } from "./evidence-key.ts";
import { only, usePointing } from "./evidence-light.tsx";
import type { Opened } from "./opened.ts";
import { OrderCard } from "./order-card.tsx";
import { RefundList } from "./refund-list.tsx";
import { SubscriptionList } from "./subscription-list.tsx";

interface CustomerPanelProps {
  conversationId: string;
  opened: Opened;
}

/** Who the customer is, what they bought, and what can be done about it from here. */
export function CustomerPanel({ conversationId, opened }: CustomerPanelProps) {
  const { orders, subscriptions, refunds, earlier } = opened;
  return (
    <aside
      aria-label="Customer"
      className="flex min-h-0 flex-col gap-4 overflow-y-auto border-l bg-surface p-3"
    >
      <Who opened={opened} />
      <Part title="Orders">
        {orders.length === 0 && <p className="text-soft">No order is tied to this customer yet.</p>}
        <ul className="flex flex-col gap-2">
          {orders.map((order) => (
            <li key={order.number}>
              <OrderCard order={order} conversationId={conversationId} />
            </li>
          ))}
        </ul>
      </Part>
      {subscriptions.length > 0 && (
        <Part title="Subscriptions">
          <SubscriptionList subscriptions={subscriptions} />
        </Part>
      )}
      {orders.length > 0 && (
        <Part title="Refunds">
          <RefundList refunds={refunds} orders={orders} />
        </Part>
      )}
      <Part title="Earlier conversations">
        <EarlierConversations earlier={earlier} />
      </Part>
    </aside>
  );
}

function Who({ opened: { conversation, customer, orders } }: { opened: Opened }) {
  const { lit, at } = usePointing(customer ? only(recordKey("customer", customer.id)) : new Map(), "source");
  return (
    <header className={cx("flex flex-col gap-1 rounded-sm", lit && "bg-accent-wash")} {...at}>
      <h2 className="font-semibold text-lg">{customer?.name ?? conversation.customerName}</h2>
      <div className="flex flex-wrap gap-1">
        {customer?.vip && <Badge>VIP</Badge>}
        {conversation.verified ? (
          <Badge meaning="calm">identity proved</Badge>
        ) : (
          <Badge meaning="watch">identity not proved</Badge>
        )}
      </div>
      {customer && (
        <p className="break-words text-soft">
          {customer.email}
          <br />
          {customer.lifetimeOrders} {customer.lifetimeOrders === 1 ? "order" : "orders"} ·{" "}
          {customer.address.city}
        </p>
      )}
      {!customer && orders.length === 0 && (
        <p className="text-soft">The shop does not know this customer yet.</p>
      )}
    </header>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-1.5">
      <h3 className="font-medium text-soft text-xs">{title}</h3>
      {children}
    </section>
  );
}
