import { Link } from "@tanstack/react-router";
import type { InboxItem } from "../outputs.ts";
import { Badge } from "../ui/badge.tsx";
import { cx } from "../ui/cx.ts";
import { Mood } from "../ui/mood.tsx";
import { SlaClock, Waited } from "./clocks.tsx";

interface ConversationRowProps {
  item: InboxItem;
  open: boolean;
  meId: string;
}

/** One conversation of the list: who, what they said last, why it is here, how long it has waited. */
export function ConversationRow({ item, open, meId }: ConversationRowProps) {
  const { customerName, vip, lastText, cause, priority, queue, waitingSince, slaDueAt, mood, assignee } =
    item;
  return (
    <Link
      to="/inbox/{-$conversationId}"
      params={{ conversationId: item.id }}
      data-conversation={item.id}
      aria-current={open ? "page" : undefined}
      className={cx(
        "flex flex-col gap-0.5 border-b px-3 py-2 focus-visible:-outline-offset-2",
        open ? "bg-accent-wash" : "hover:bg-hover",
      )}
    >
      <span className="flex items-center gap-1.5">
        {item.unread && <span className="sr-only">Unread:</span>}
        <span className={cx("truncate", item.unread && "font-semibold")}>{customerName}</span>
        {vip && <Badge>VIP</Badge>}
        {priority === "urgent" && <Badge meaning="hot">urgent</Badge>}
        <span className="ml-auto whitespace-nowrap text-soft text-xs">
          <span className="sr-only">Waiting for</span> <Waited since={waitingSince} />
        </span>
      </span>
      <span className={cx("line-clamp-1", item.unread ? "font-medium" : "text-soft")}>{lastText}</span>
      <span className="line-clamp-1 text-soft text-xs">{cause}</span>
      <span className="flex flex-wrap items-center gap-x-2 text-soft text-xs">
        <Mood emotion={mood} />
        {slaDueAt && <SlaClock dueAt={slaDueAt} />}
        <span className="ml-auto truncate">
          {queue?.name}
          {assignee && ` · ${assignee.id === meId ? "you" : assignee.name}`}
        </span>
      </span>
    </Link>
  );
}
