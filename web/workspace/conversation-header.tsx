import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { useOfferCommands } from "../ui/commands.ts";
import { Mood } from "../ui/mood.tsx";
import { SlaClock, Waited } from "./clocks.tsx";
import type { Opened } from "./opened.ts";
import { useClaim } from "./use-claim.ts";
import { useGiveBack } from "./use-give-back.ts";

interface ConversationHeaderProps {
  id: string;
  opened: Opened;
  mine: boolean;
  onClose: (id: string) => void;
}

/** Who this is, how it stands, and what can be done with the conversation as a whole. */
export function ConversationHeader({ id, opened, mine, onClose }: ConversationHeaderProps) {
  const { conversation, handoff, tone } = opened;
  const claim = useClaim();
  const giveBack = useGiveBack();
  const waiting = conversation.owner === "queue";
  const withTeam = waiting || conversation.owner === "agent";
  useOfferCommands([
    ...(waiting
      ? [{ id: "claim", label: "Claim this conversation", keys: "A", run: () => claim.mutate({ id }) }]
      : []),
    ...(mine
      ? [
          {
            id: "give-back",
            label: "Return this conversation to the flow",
            keys: "G",
            run: () => giveBack.mutate({ id }),
          },
          { id: "close", label: "Close this conversation", keys: "E", run: () => onClose(id) },
        ]
      : []),
  ]);
  return (
    <header className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-3 border-b bg-surface px-4 py-1.5">
      <h2 className="min-w-0 truncate font-semibold text-lg">{conversation.customerName}</h2>
      <div className="flex min-h-6 flex-wrap items-center gap-x-3 text-soft text-xs max-xl:order-last max-xl:basis-full">
        <Mood emotion={tone.mood} rising={tone.rising} />
        {conversation.queue && <span>{conversation.queue.name}</span>}
        {conversation.priority === "urgent" && <Badge meaning="hot">urgent</Badge>}
        {handoff && waiting && (
          <span>
            waiting <Waited since={handoff.at} />
          </span>
        )}
        {handoff?.slaDueAt && !handoff.firstReplyAt && withTeam && <SlaClock dueAt={handoff.slaDueAt} />}
        <Holder opened={opened} mine={mine} />
      </div>
      <div className="ml-auto flex items-center gap-2">
        {waiting && (
          <Button busy={claim.isPending} aria-keyshortcuts="a" onClick={() => claim.mutate({ id })}>
            Claim <kbd className="text-faint text-xs">a</kbd>
          </Button>
        )}
        {mine && (
          <>
            <Button busy={giveBack.isPending} aria-keyshortcuts="g" onClick={() => giveBack.mutate({ id })}>
              Return to flow <kbd className="text-faint text-xs">g</kbd>
            </Button>
            <Button aria-keyshortcuts="e" onClick={() => onClose(id)}>
              Close <kbd className="text-faint text-xs">e</kbd>
            </Button>
          </>
        )}
      </div>
    </header>
  );
}

function Holder({ opened: { conversation }, mine }: { opened: Opened; mine: boolean }) {
  if (conversation.owner === "closed") return <Badge>closed</Badge>;
  if (conversation.owner === "bot") return <Badge meaning="info">with the flow</Badge>;
  if (mine) return <Badge>yours</Badge>;
  if (conversation.assignee) return <Badge meaning="watch">{conversation.assignee.name} has it</Badge>;
  return null;
}
