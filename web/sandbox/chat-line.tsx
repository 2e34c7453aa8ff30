import { ArrowRight, RotateCcw } from "lucide-react";
import { ChoiceButtons } from "../ui/choice-buttons.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Mark } from "../ui/mark.tsx";
import { callEnds } from "./call-ends.ts";
import { Handed } from "./handed.tsx";
import type { Line } from "./lines.ts";
import { SignalRow } from "./signal-row.tsx";

interface ChatLineProps {
  line: Line;
  onShowNode: (id: string) => void;
  onTakeBack: (message: number, said: string) => void;
  onShowBrief: () => void;
  /** Presses a button of the message; null where it is no longer the one to answer. */
  onChoose: ((label: string) => void) | null;
}

/** One line of the chat, by what it is. */
export function ChatLine({ line, onShowNode, onTakeBack, onShowBrief, onChoose }: ChatLineProps) {
  switch (line.kind) {
    case "customer":
      return (
        <div className="group flex flex-col items-end gap-0.5 pt-2">
          <div className="flex max-w-[88%] items-center gap-1">
            <IconButton
              label="Take back and try another"
              size="small"
              className="opacity-0 focus-visible:opacity-100 group-hover:opacity-100"
              onClick={() => onTakeBack(line.index, line.text)}
            >
              <RotateCcw />
            </IconButton>
            <p className="wrap-anywhere whitespace-pre-wrap rounded-md bg-accent-wash px-3 py-1.5 text-base">
              {line.text}
            </p>
          </div>
          {line.signals && <SignalRow signals={line.signals} />}
        </div>
      );
    case "reply":
      return <Reply message={line.message} onChoose={onChoose} />;
    case "step":
      return (
        <button
          type="button"
          onClick={() => onShowNode(line.node)}
          title={line.why || undefined}
          className="flex max-w-full items-center gap-1 self-start rounded-sm px-1 text-left text-info text-xs hover:bg-hover"
        >
          <ArrowRight className="size-3 shrink-0" />
          <span className="truncate">{line.words}</span>
        </button>
      );
    case "call":
      return (
        <p className="flex items-center gap-1 px-1 text-soft text-xs">
          <Mark meaning={callEnds[line.status]} /> {line.words}: {line.status}
        </p>
      );
    case "set":
      return (
        <p className="wrap-anywhere line-clamp-3 px-1 text-soft text-xs">
          {line.told.map(({ label, value }) => `${label}: ${value}`).join(" · ")}
        </p>
      );
    case "notice":
      return <p className="py-1 text-center text-soft text-xs">{line.words}</p>;
    case "handoff":
      return <Handed handoff={line.handoff} onShowBrief={onShowBrief} />;
    case "closed":
      return <p className="border-y py-2 text-center text-soft">{line.words}</p>;
  }
}

function Reply({
  message,
  onChoose,
}: {
  message: ReplyLine["message"];
  onChoose: ChatLineProps["onChoose"];
}) {
  return (
    <div className="flex max-w-[88%] flex-col gap-1.5 self-start">
      <div className="self-start rounded-md bg-sunken px-3 py-1.5 text-base">
        <p className="wrap-anywhere whitespace-pre-wrap">{message.text}</p>
        {message.citations?.map((citation) => (
          <span key={citation.id} className="mr-2 text-faint text-xs">
            from {citation.title}
          </span>
        ))}
      </div>
      {message.choices && <ChoiceButtons choices={message.choices} onChoose={onChoose} />}
    </div>
  );
}

type ReplyLine = Extract<Line, { kind: "reply" }>;
