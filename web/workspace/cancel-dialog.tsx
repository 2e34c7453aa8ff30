import type { OrderFacts } from "#flows/effects.ts";
import { formatMoney } from "#flows/text/format.ts";
import { client } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Problem } from "../ui/problem.tsx";
import { useOrderAct } from "./use-order-act.ts";

interface CancelDialogProps {
  order: OrderFacts;
  conversationId: string;
  onDone: () => void;
}

/** Asks once before an order is cancelled, and says what came of it. */
export function CancelDialog({ order, conversationId, onDone }: CancelDialogProps) {
  const act = useOrderAct(conversationId, onDone, (key) =>
    client.store.cancel.mutate({ orderNumber: order.number, key, conversationId }),
  );
  const back = formatMoney(order.total - order.refunded, order.currency);
  return (
    <Dialog
      open
      onClose={onDone}
      title={`Cancel order ${order.number}?`}
      description={`It has not been packed. ${back} goes back to the customer. This cannot be undone.`}
      acts={
        <>
          <Button onClick={onDone}>Keep the order</Button>
          <Button look="danger" busy={act.isPending} onClick={act.run}>
            Cancel the order
          </Button>
        </>
      }
    >
      {act.problem && <Problem>{act.problem}</Problem>}
    </Dialog>
  );
}
