import { cx } from "../ui/cx.ts";
import type { ChatMessage } from "./chat-message.ts";

const looks: Record<ChatMessage["role"], string> = {
  customer: "self-end bg-accent-wash",
  bot: "self-start bg-sunken",
  agent: "self-start border border-edge bg-surface",
  system: "self-center bg-transparent text-center text-sm text-soft",
};

/** One thing said, by whom, and what it rests on. */
export function MessageBubble({ message, first }: { message: ChatMessage; first: boolean }) {
  const { role, text, citations } = message;
  return (
    <div
      className={cx("flex max-w-[85%] flex-col gap-0.5 rounded-md px-3 py-2", looks[role], first && "mt-3")}
    >
      <p className={cx("font-medium text-soft text-xs", !(first && role !== "system") && "sr-only")}>
        {speaker(message)}
      </p>
      <p className="whitespace-pre-wrap break-words">{text}</p>
      {citations && citations.length > 0 && (
        <p className="text-soft text-xs">From: {citations.map(({ title }) => title).join(" · ")}</p>
      )}
    </div>
  );
}

function speaker({ role, by }: ChatMessage): string {
  if (role === "customer") return "You";
  if (role === "agent") return by ? `${by}, from our team` : "A person from our team";
  return role === "bot" ? "Assistant" : "Notice";
}
