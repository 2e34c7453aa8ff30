import { useEffect, useRef } from "react";
import { ChoiceButtons } from "../ui/choice-buttons.tsx";
import type { ChatState } from "./chat-state.ts";
import { choicesOffered } from "./choices-offered.ts";
import { MessageBubble } from "./message-bubble.tsx";
import { type Outgoing, outbox } from "./outbox.ts";
import { OutgoingBubble } from "./outgoing-bubble.tsx";

interface MessageListProps {
  state: ChatState;
  onTakeBack: (item: Outgoing) => void;
  onChoose: (label: string) => void;
}

/** What was said, oldest first, and under it what is on its way. */
export function MessageList({ state, onTakeBack, onChoose }: MessageListProps) {
  const { messages, owner } = state;
  const waiting = outbox.unseen(state.outbox, messages);
  const { list, onScroll } = useStayAtEnd(
    [state.phase, messages.length, ...waiting.map(({ id, state }) => id + state)].join(),
  );
  const choices = choicesOffered(state);
  const answering = owner === "bot" && state.outbox.some((item) => item.state === "sending");
  return (
    <div
      ref={list}
      onScroll={onScroll}
      role="log"
      aria-label="Conversation"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="flex grow flex-col gap-1 overflow-y-auto p-4"
    >
      {state.phase === "open" && messages.length === 0 && waiting.length === 0 && (
        <p className="m-auto text-center text-soft">Write your question below. We read every word.</p>
      )}
      {messages.map((message, index) => (
        <MessageBubble key={message.seq} message={message} first={startsTurn(messages[index - 1], message)} />
      ))}
      {choices.length > 0 && (
        <ChoiceButtons
          choices={choices}
          className="mt-1 max-w-[85%]"
          onChoose={(label) => {
            // the buttons go away: what follows is read from here
            list.current?.focus();
            onChoose(label);
          }}
        />
      )}
      {waiting.map((item) => (
        <OutgoingBubble key={item.id} item={item} connected={state.connected} onTakeBack={onTakeBack} />
      ))}
      {answering && (
        <p aria-hidden="true" className="mt-2 flex gap-1 self-start rounded-md bg-sunken px-3 py-3">
          {[0, 1, 2].map((dot) => (
            <span
              key={dot}
              className="size-1.5 animate-pulse rounded-full bg-soft"
              style={{ animationDelay: `${dot * 200}ms` }}
            />
          ))}
        </p>
      )}
    </div>
  );
}

function startsTurn(
  before: { role: string; by?: string } | undefined,
  message: { role: string; by?: string },
) {
  return before?.role !== message.role || before.by !== message.by;
}

/** Follows the conversation to its end, unless the reader has scrolled up to read; `what` changes with what is shown. */
function useStayAtEnd(what: string) {
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when something else is shown
  useEffect(() => {
    if (atEnd.current) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [what]);
  const onScroll = () => {
    const { scrollHeight = 0, scrollTop = 0, clientHeight = 0 } = list.current ?? {};
    atEnd.current = scrollHeight - scrollTop - clientHeight < 80;
  };
  return { list, onScroll };
}
