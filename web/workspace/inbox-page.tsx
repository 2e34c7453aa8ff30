import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { MessagesSquare } from "lucide-react";
import { useRef, useState } from "react";
import { api } from "../api.ts";
import { useMe } from "../session.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { CloseDialog } from "./close-dialog.tsx";
import { ConversationList } from "./conversation-list.tsx";
import { DoubtList } from "./doubts/doubt-list.tsx";
import { KeyHints } from "./key-hints.tsx";
import { useClaim } from "./use-claim.ts";
import { useGiveBack } from "./use-give-back.ts";
import { useGlance } from "./use-glance.ts";
import { useInbox } from "./use-inbox.ts";
import { rowsIn, useListKeys } from "./use-list-keys.ts";
import { useSettled } from "./use-settled.ts";
import { Views } from "./views.tsx";
import { viewsOf } from "./views-of.ts";
import { Workspace } from "./workspace.tsx";

/** Where agents work: the conversations on the left, the open one beside them with all it needs. */
export function InboxPage() {
  const { conversationId = null } = useParams({ strict: false });
  const me = useMe();
  const [view, setView] = useState("all");
  const [search, setSearch] = useState("");
  const [closing, setClosing] = useState<string | null>(null);
  const inbox = useInbox(view, useSettled(search, 200));
  const queues = useQuery(api.queues.list.queryOptions());
  const claim = useClaim();
  const giveBack = useGiveBack();
  const shownId = useGlance(conversationId, inbox.items);
  const list = useRef<HTMLElement>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  useListKeys(list, shownId, {
    claim: (id) => claim.mutate({ id }),
    close: setClosing,
    giveBack: (id) => giveBack.mutate({ id }),
    brief: () => document.querySelector<HTMLElement>("[aria-label=Brief] [aria-expanded]")?.click(),
    reply: () => document.querySelector<HTMLElement>("form[aria-label=Reply] textarea")?.focus(),
    search: () => searchBox.current?.focus(),
  });
  return (
    <main className="grid min-h-0 grow grid-cols-[240px_minmax(0,1fr)_260px] grid-rows-[minmax(0,1fr)] xl:grid-cols-[320px_minmax(0,1fr)_320px]">
      <div className="flex min-h-0 flex-col border-r bg-surface">
        <h1 className="px-3 pt-3 font-semibold text-lg">Inbox</h1>
        <Views views={viewsOf(queues.data ?? [], inbox.counts)} chosen={view} onChoose={setView} />
        <div className="p-3">
          <TextInput
            ref={searchBox}
            type="search"
            aria-label="Search conversations"
            placeholder="Search  /"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Escape") searchBox.current?.blur();
              if (event.key === "Enter" || event.key === "ArrowDown") rowsIn(list.current)[0]?.focus();
            }}
          />
        </div>
        <DoubtList />
        <ConversationList
          inbox={inbox}
          openId={shownId}
          meId={me.user.id}
          searching={search.trim() !== ""}
          view={view}
          list={list}
        />
        <KeyHints />
      </div>
      {shownId ? (
        <Workspace key={shownId} id={shownId} chosen={conversationId !== null} onClose={setClosing} />
      ) : (
        <div className="col-span-2">
          {inbox.items.length > 0 && (
            <EmptyState icon={<MessagesSquare />} title="Open a conversation">
              The most urgent stands at the top. Move with <kbd>j</kbd> and <kbd>k</kbd>, open with Enter: the
              brief, the history and the customer's orders come with it.
            </EmptyState>
          )}
        </div>
      )}
      {closing && <CloseDialog id={closing} onDone={() => setClosing(null)} />}
    </main>
  );
}
