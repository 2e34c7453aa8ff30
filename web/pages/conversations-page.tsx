import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { MessagesSquare } from "lucide-react";
import { api } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Page } from "../ui/page.tsx";
import { TopBar } from "../ui/top-bar.tsx";
import { ConversationRow } from "./conversations/conversation-row.tsx";

/** All conversations of the workspace, the last active first; to be read, not to be worked. */
export function ConversationsPage() {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    api.conversations.list.infiniteQueryOptions({}, { getNextPageParam: (page) => page.nextCursor }),
  );
  const items = data.pages.flatMap((page) => page.items);
  return (
    <>
      <TopBar title="Conversations" />
      <Page>
        {items.length === 0 ? (
          <EmptyState icon={<MessagesSquare />} title="No conversation yet">
            Publish a flow and open its chat: each conversation appears here with the way it took.
          </EmptyState>
        ) : (
          <ul className="divide-y rounded-md border bg-surface">
            {items.map((item) => (
              <ConversationRow key={item.id} item={item} />
            ))}
          </ul>
        )}
        {hasNextPage && (
          <Button className="self-center" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show earlier ones
          </Button>
        )}
      </Page>
    </>
  );
}
