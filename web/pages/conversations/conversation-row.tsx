import { Link } from "@tanstack/react-router";
import type { ConversationListed } from "../../outputs.ts";
import { ago } from "../../ui/time.ts";
import { lastWords } from "./last-words.ts";
import { StandBadge } from "./stand-badge.tsx";

/** One conversation in the list. */
export function ConversationRow({ item }: { item: ConversationListed }) {
  return (
    <li>
      <Link
        to="/conversations/$conversationId"
        params={{ conversationId: item.id }}
        className="grid grid-cols-[minmax(0,1fr)_160px_84px] items-center gap-4 px-4 py-2.5 hover:bg-hover lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)_160px_84px]"
      >
        <span className="min-w-0">
          <span className="block truncate font-medium">{item.customerName}</span>
          <span className="block truncate text-soft">{lastWords(item)}</span>
        </span>
        <span className="text-faint text-xs max-lg:hidden">
          {item.flowName}, version {item.versionNumber}
        </span>
        <span>
          <StandBadge owner={item.owner} outcome={item.outcome} />
        </span>
        <span className="whitespace-nowrap text-right text-faint text-xs">
          {ago(item.lastActivityAt, new Date())}
        </span>
      </Link>
    </li>
  );
}
