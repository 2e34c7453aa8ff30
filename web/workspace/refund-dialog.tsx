import { useState } from "react";
import type { OrderFacts } from "#flows/effects.ts";
import { formatMoney } from "#flows/text/format.ts";
import { client } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Field } from "../ui/field.tsx";
import { Problem } from "../ui/problem.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { cents } from "./cents.ts";
import { useOrderAct } from "./use-order-act.ts";

interface RefundDialogProps {
  order: OrderFacts;
  conversationId: string;
  onDone: () => void;
}

/** Asks once before money goes back, and says what came of it. */
export function RefundDialog({ order, conversationId, onDone }: RefundDialogProps) {
  const left = order.total - order.refunded;
  const [typed, setTyped] = useState((left / 100).toFixed(2));
  const [reason, setReason] = useState("");
  const amount = cents(typed);
  const error = problemWith(amount, left, order.currency);
  const act = useOrderAct(conversationId, onDone, (key) =>
    client.store.refund.mutate({
      orderNumber: order.number,
      amount: amount ?? 0,
      reason: reason.trim(),
      key,
      conversationId,
    }),
  );
  return (
    <Dialog
      open
      onClose={onDone}
      title={`Refund order ${order.number}`}
      description={`Up to ${formatMoney(left, order.currency)} can go back to the customer. This cannot be undone.`}
      acts={
        <>
          <Button onClick={onDone}>Cancel</Button>
          <Button look="primary" busy={act.isPending} disabled={error !== undefined} onClick={act.run}>
            Refund {amount === null ? "" : formatMoney(amount, order.currency)}
          </Button>
        </>
      }
    >
      <Field label={`Amount in ${order.currency}`} error={error}>
        {(control) => (
          <TextInput
            {...control}
            inputMode="decimal"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <Field label="Reason (optional)">
        {(control) => (
          <TextInput
            {...control}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {act.problem && <Problem>{act.problem}</Problem>}
    </Dialog>
  );
}

function problemWith(amount: number | null, left: number, currency: string): string | undefined {
  if (amount === null) return "Write an amount such as 24.50.";
  if (amount === 0) return "A refund is more than nothing.";
  return amount > left ? `No more than ${formatMoney(left, currency)} is left to refund.` : undefined;
}
