import { useEffect, useMemo, useRef } from "react";
import { useMe } from "../session.ts";
import { cx } from "../ui/cx.ts";
import { BriefCard } from "./brief-card.tsx";
import { ConversationHeader } from "./conversation-header.tsx";
import { CustomerPanel } from "./customer-panel.tsx";
import { firstReplyWarnings } from "./first-reply-warnings.ts";
import { MessageNumbers, messageNumbers } from "./message-numbers.tsx";
import type { Opened } from "./opened.ts";
import { PendingReplies } from "./pending-replies.tsx";
import { ReplyBox } from "./reply-box.tsx";
import { ScrollRegion } from "./scroll-region.tsx";
import { TimelineList } from "./timeline-list.tsx";
import { ToneSection } from "./tone-section.tsx";
import { useReply } from "./use-reply.ts";

interface OpenedConversationProps {
  id: string;
  opened: Opened;
  onClose: (id: string) => void;
}

/** Centre and right of the workspace: brief, timeline and reply; customer and orders. */
export function OpenedConversation({ id, opened, onClose }: OpenedConversationProps) {
  const { conversation, entries, flow, brief, tone } = opened;
  const me = useMe();
  const mine = conversation.owner === "agent" && conversation.assignee?.id === me.user.id;
  const reply = useReply(id, mine);
  const box = useRef<HTMLTextAreaElement>(null);
  const numbers = useMemo(() => messageNumbers(entries), [entries]);
  const end = useEndOf(entries.length + reply.pending.length);
  const customerName = conversation.customerName;
  const replies = mine || conversation.owner === "queue";
  const answered = entries.some((entry) => entry.kind === "message" && entry.role === "agent");
  useEffect(() => box.current?.focus(), []);

  const insert = (opener: string) => {
    reply.insert(opener);
    box.current?.focus();
  };
  return (
    <MessageNumbers value={numbers}>
      <section aria-label={`Conversation with ${customerName}`} className="flex min-h-0 min-w-0 flex-col">
        <ConversationHeader id={id} opened={opened} mine={mine} onClose={onClose} />
        {/* on a low screen brief and history scroll as one, so that neither is squeezed to nothing */}
        <div className="flex min-h-0 grow flex-col overflow-y-auto tall:overflow-y-hidden">
          <ScrollRegion
            label="What is known"
            className={cx(
              "shrink-0 border-b p-3 tall:overflow-y-auto",
              answered ? "tall:max-h-[30%]" : "tall:max-h-1/2",
            )}
          >
            <BriefCard brief={brief} />
          </ScrollRegion>
          <ScrollRegion
            label="History"
            className="flex flex-col gap-2 p-3 tall:min-h-0 tall:grow tall:overflow-y-auto"
          >
            <TimelineList entries={entries} flow={flow} customerName={customerName} />
            <PendingReplies pending={reply.pending} />
            <div ref={end} />
          </ScrollRegion>
        </div>
        {conversation.owner !== "closed" && (
          <ToneSection
            tone={tone}
            course={brief.mood.course}
            onInsert={replies && !answered ? insert : null}
          />
        )}
        {replies ? (
          <ReplyBox
            box={box}
            customerName={customerName}
            text={reply.text}
            warnings={firstReplyWarnings(reply.text, opened)}
            problem={reply.problem}
            claims={!mine}
            onWrite={reply.write}
            onSend={reply.send}
          />
        ) : (
          <p className="border-t bg-surface p-3 text-soft">{whyNot(opened)}</p>
        )}
      </section>
      <CustomerPanel conversationId={id} opened={opened} />
    </MessageNumbers>
  );
}

function whyNot({ conversation }: Opened): string {
  if (conversation.owner === "closed")
    return "This conversation is closed: nothing more can be written in it.";
  if (conversation.owner === "bot")
    return "The flow has this conversation. It comes to you once it is handed off.";
  return `${conversation.assignee?.name ?? "Somebody else"} has this conversation and answers it.`;
}

/** Shows the newest when the conversation opens (on a low screen, the brief comes first) and when something is added. */
function useEndOf(count: number) {
  const end = useRef<HTMLDivElement>(null);
  const opened = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when something was added
  useEffect(() => {
    const history = end.current?.parentElement;
    if (opened.current) end.current?.scrollIntoView({ block: "nearest" });
    history?.scrollTo({ top: history.scrollHeight });
    opened.current = true;
  }, [count]);
  return end;
}
