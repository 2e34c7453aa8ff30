import { MessageCircleOff } from "lucide-react";
import { EmptyState } from "../ui/empty-state.tsx";

/** Told to a customer whose address leads to no shop. */
export function NoChat() {
  return (
    <main className="h-dvh bg-ground text-base">
      <h1 className="sr-only">No chat here</h1>
      <EmptyState icon={<MessageCircleOff />} title="There is no chat at this address">
        The address may be incomplete, or the shop has closed its chat. Open it from the shop's own pages, or
        use their other ways to get in touch.
      </EmptyState>
    </main>
  );
}
