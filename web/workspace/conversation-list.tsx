import { Inbox } from "lucide-react";
import type { RefObject } from "react";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Problem } from "../ui/problem.tsx";
import { ConversationRow } from "./conversation-row.tsx";
import { ListSkeleton } from "./list-skeleton.tsx";
import type { useInbox } from "./use-inbox.ts";

interface ConversationListProps {
  inbox: ReturnType<typeof useInbox>;
  openId: string | null;
  meId: string;
  searching: boolean;
  view: string;
  list: RefObject<HTMLElement | null>;
}

/** The conversations of a view, most urgent first. */
export function ConversationList({ inbox, openId, meId, searching, view, list }: ConversationListProps) {
  const { items } = inbox;
  return (
    <section
      ref={list}
      aria-label="Conversations"
      className="flex min-h-0 grow flex-col overflow-y-auto border-t"
    >
      {inbox.isError && (
        <div className="p-3">
          <Problem onRetry={() => void inbox.refetch()}>
            The inbox could not be read. Nothing was lost.
          </Problem>
        </div>
      )}
      {inbox.isPending && <ListSkeleton />}
      {inbox.isSuccess && items.length === 0 && <NothingHere searching={searching} view={view} />}
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <ConversationRow item={item} open={item.id === openId} meId={meId} />
          </li>
        ))}
      </ul>
      {inbox.hasNextPage && (
        <Button
          look="plain"
          className="m-2"
          busy={inbox.isFetchingNextPage}
          onClick={() => void inbox.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </section>
  );
}

function NothingHere({ searching, view }: { searching: boolean; view: string }) {
  if (searching) {
    return <EmptyState title="Nobody found">Try a name, an order number or a word that was said.</EmptyState>;
  }
  if (view === "mine") {
    return (
      <EmptyState icon={<Inbox />} title="Nothing is yours at the moment">
        Look at <b>Unassigned</b> and claim one with <kbd>a</kbd>.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={<Inbox />} title="Nobody is waiting">
      A conversation appears here the moment a flow hands it off.
    </EmptyState>
  );
}
