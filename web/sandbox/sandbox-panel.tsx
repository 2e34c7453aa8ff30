import { RotateCcw, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Mark } from "../ui/mark.tsx";
import { Select } from "../ui/select.tsx";
import { AgentRow } from "./agent-row.tsx";
import { ClockRow } from "./clock-row.tsx";
import { Composer } from "./composer.tsx";
import { Details } from "./details.tsx";
import { QueueRow } from "./queue-row.tsx";
import { Transcript } from "./transcript.tsx";
import type { SandboxChat } from "./use-sandbox.ts";

interface SandboxPanelProps {
  chat: SandboxChat;
  /** What live conversations have and this one has not, in a sentence; null where there is nothing. */
  lacks: string | null;
  /** What the conversation that it opened with shows; null where it began empty. */
  shows: string | null;
  onClose: () => void;
  /** What an agent would be handed, as a screen. */
  agentView: () => ReactNode;
  onShowNode: (id: string) => void;
}

/** A chat with the draft, beside the canvas that shows the way it takes. */
export function SandboxPanel({ chat, lacks, shows, onClose, agentView, onShowNode }: SandboxPanelProps) {
  const [text, setText] = useState("");
  const { play } = chat;
  const over = play?.conversation.owner === "closed";
  return (
    <section
      aria-label="Sandbox"
      className="flex w-[400px] shrink-0 animate-slide-in flex-col border-l bg-surface max-xl:w-88"
    >
      <header className="flex items-center gap-1 border-b px-3 py-2">
        <h2 className="grow font-semibold text-base">Try it: draft</h2>
        <IconButton label="Start again" size="small" onClick={chat.start}>
          <RotateCcw />
        </IconButton>
        <IconButton label="Close the sandbox" size="small" onClick={onClose}>
          <X />
        </IconButton>
      </header>
      {shows && chat.walking && (
        <p className="flex items-start gap-2 border-b bg-info-wash px-3 py-1.5 text-xs">
          <Mark meaning="info" />
          <span>
            <span className="font-medium">This conversation shows:</span> {shows}
          </span>
        </p>
      )}
      <div className="flex flex-col gap-2 border-b px-3 py-2">
        <Select
          aria-label="Who chats"
          value={chat.part?.id ?? ""}
          options={chat.parts.map(({ id, label }) => ({ value: id, label: `as ${label}` }))}
          onPick={chat.playAs}
        />
        {play && <ClockRow now={play.now} onPass={chat.pass} />}
        {play && <QueueRow state={chat.queueState} onSet={chat.setQueues} />}
      </div>
      {lacks && <p className="border-b px-3 py-1.5 text-faint text-xs">{lacks}</p>}
      {chat.outdated && (
        <p className="flex items-center gap-2 border-b bg-watch-wash px-3 py-1.5">
          <Mark meaning="watch" />
          <span className="grow">The draft changed since this chat began.</span>
          <Button size="small" onClick={chat.start}>
            Start again
          </Button>
        </p>
      )}
      {play ? (
        <>
          <Transcript
            play={play}
            flow={chat.flow}
            agentView={agentView}
            onShowNode={onShowNode}
            onChoose={chat.send}
            onTakeBack={(message, said) => {
              chat.takeBack(message);
              setText(said);
            }}
          />
          <Details play={play} flow={chat.flow} onAnswer={chat.answerWith} />
          <AgentRow play={play} onAct={chat.agentActs} />
          <Composer
            text={text}
            onChange={setText}
            disabled={over}
            onSend={() => {
              chat.send(text.trim());
              setText("");
            }}
          />
        </>
      ) : (
        <EmptyState title="Nothing to try yet" act={<Button onClick={chat.start}>Start again</Button>}>
          {chat.problem}
        </EmptyState>
      )}
    </section>
  );
}
