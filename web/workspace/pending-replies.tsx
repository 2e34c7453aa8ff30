import type { Pending } from "./use-reply.ts";

/** Replies that are on their way, where they will stand. */
export function PendingReplies({ pending }: { pending: Pending[] }) {
  return pending.map(({ clientId, text }) => (
    <p
      key={clientId}
      className="ml-8 whitespace-pre-wrap rounded-md border border-edge border-dashed px-3 py-1.5 text-base"
    >
      {text}
      <span className="block text-soft text-xs">Sending…</span>
    </p>
  ));
}
