import { useEffect, useMemo, useRef } from "react";
import { useMe } from "../session.ts";
import { useOfferCommands } from "../ui/commands.ts";
import { BriefCard } from "./brief-card.tsx";
import { ConversationHeader } from "./conversation-header.tsx";
import { CustomerPanel } from "./customer-panel.tsx";
import { DoubtCards } from "./doubts/doubt-cards.tsx";
import { firstReplyWarnings } from "./first-reply-warnings.ts";
import { MessageNumbers, messageNumbers } from "./message-numbers.tsx";
import type { Opened } from "./opened.ts";
import { PendingReplies } from "./pending-replies.tsx";
import { ReplyBox } from "./reply-box.tsx";
import { ScrollRegion } from "./scroll-region.tsx";
import { TimelineList } from "./timeline-list.tsx";
import { ToneSection } from "./tone-section.tsx";
import { unfoldBrief, useBriefUnfolded } from "./use-brief-unfolded.ts";
import { useReply } from "./use-reply.ts";

interface OpenedConversationProps {
  id: string;
  opened: Opened;
  /** Opened by the agent, to be answered; not just shown because it is the most urgent. */
  chosen: boolean;
  onClose: (id: string) => void;
}

/** Centre and right of the workspace: brief, timeline and reply; customer and orders. */
export function OpenedConversation({ id, opened, chosen, onClose }: OpenedConversationProps) {
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
  const unfolded = useBriefUnfolded(answered);
  useOfferCommands([
    {
      id: "brief",
      label: unfolded ? "Show the brief's first lines" : "Show the whole brief",
      keys: "B",
      run: () => unfoldBrief(!unfolded),
    },
  ]);
  // looked at only, the list keeps the keys
  useEffect(() => {
    if (chosen) box.current?.focus();
  }, [chosen]);

  const insert = (opener: string) => {
    reply.insert(opener);
    box.current?.focus();
  };
  return (
    <MessageNumbers value={numbers}>
      <section aria-label={`Conversation with ${customerName}`} className="flex min-h-0 min-w-0 flex-col">
        <ConversationHeader id={id} opened={opened} mine={mine} onClose={onClose} />
        <DoubtCards conversationId={id} opened={opened} />
        <ScrollRegion label="What is known" className="max-h-[28%] shrink-0 overflow-y-auto border-b p-2">
          <BriefCard brief={brief} folded={!unfolded} onFold={(folded) => unfoldBrief(!folded)} />
        </ScrollRegion>
        <ScrollRegion label="History" className="flex min-h-0 grow flex-col gap-2 overflow-y-auto p-3">
          <TimelineList entries={entries} flow={flow} customerName={customerName} />
          <PendingReplies pending={reply.pending} />
          <div ref={end} />
        </ScrollRegion>
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

/** Shows the newest when the conversation opens and when something is added. */
function useEndOf(count: number) {
  const end = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when something was added
  useEffect(() => {
    const history = end.current?.parentElement;
    history?.scrollTo({ top: history.scrollHeight });
  }, [count]);
  return end;
}
