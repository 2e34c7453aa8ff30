import type { ChatState } from "./chat-state.ts";

/** Who is on the other side, in one line: a customer is never left to guess whether it is a person. */
export function whoAnswers({ phase, owner, connected, messages }: ChatState): string {
  if (phase === "absent") return "";
  if (phase === "start" || phase === "opening") return "You can ask for a person at any time.";
  if (phase === "closed") return "This conversation is closed.";
  if (phase === "gone") return "This conversation has ended.";
  if (!connected) return "No connection. What you write is kept and sent as soon as there is one.";
  if (owner === "queue") return "You are in line for a person. What you wrote goes with you.";
  if (owner !== "agent") return "Our assistant answers. You can ask for a person at any time.";
  const agent = messages.findLast(({ role }) => role === "agent")?.by;
  return agent ? `You are talking with ${agent}.` : "A person from our team is with you.";
}
