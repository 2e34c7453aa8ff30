import { useState } from "react";
import type { OrderFacts } from "#flows/effects.ts";
import { Button } from "../ui/button.tsx";
import { CancelDialog } from "./cancel-dialog.tsx";
import { RefundDialog } from "./refund-dialog.tsx";

/** What can be done to an order from here; an act that the shop's rules forbid by now is not offered. */
export function OrderActs({ order, conversationId }: { order: OrderFacts; conversationId: string }) {
  const [asked, ask] = useState<"refund" | "cancel" | null>(null);
  const refundable = order.total > order.refunded;
  const cancellable = order.status === "processing";
  if (!refundable && !cancellable) return null;
  return (
    <div className="flex gap-1 pt-1">
      {refundable && (
        <Button size="small" aria-label={`Refund order ${order.number}`} onClick={() => ask("refund")}>
          Refund…
        </Button>
      )}
      {cancellable && (
        <Button size="small" aria-label={`Cancel order ${order.number}`} onClick={() => ask("cancel")}>
          Cancel order…
        </Button>
      )}
      {asked === "refund" && (
        <RefundDialog order={order} conversationId={conversationId} onDone={() => ask(null)} />
      )}
      {asked === "cancel" && (
        <CancelDialog order={order} conversationId={conversationId} onDone={() => ask(null)} />
      )}
    </div>
  );
}
