import type { OrderFacts } from "../effects.ts";
import type { Warmth } from "../flow.ts";
import type { Emotion } from "../signals/signal.ts";
import { daysInWords, itemsInWords } from "./order-in-words.ts";
import { capitalised, countInWords } from "./quote.ts";

/** What an opening is made of; null or 0 where it is not known. */
export interface Case {
  mood: Emotion;
  warmth: Warmth;
  firstName: string | null;
  order: OrderFacts | null;
  intent: string;
  /** How often the customer had to repeat themselves. */
  repeated: number;
}

/** Two or three first sentences that fit this case, best first. They claim no more than that somebody looks after it. */
export function openings(one: Case): string[] {
  if (!one.order && one.intent === "none" && one.repeated === 0) return nothingKnown(one);
  const feeling = acknowledgement(one);
  const fact = factSentence(one);
  const act = action(one);
  const all = [
    address(one, [feeling, fact, act]),
    address(one, [fact ?? feeling, act]),
    address(one, [shortFeeling(one), act]),
  ];
  return [...new Set(all)].slice(0, 3);
}

function nothingKnown(one: Case): string[] {
  const upset = one.mood === "angry" || one.mood === "disappointed";
  const all = [
    `${upset ? shortFeeling(one) : "You have a person now."} Tell me what it is about, and I take it from there.`,
    "I am here now. What would you like me to look at first?",
  ];
  return all.map((text) => address(one, [text]));
}

function address({ firstName, warmth }: Case, sentences: (string | null)[]): string {
  const text = sentences.filter((sentence) => sentence !== null).join(" ");
  if (warmth === "formal") return firstName ? `Dear ${firstName}, ${lowerFirst(text)}` : capitalised(text);
  return firstName ? `${firstName}, ${lowerFirst(text)}` : capitalised(text);
}

// "I" keeps its capital
function lowerFirst(text: string): string {
  return /^I\b/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

function acknowledgement({ mood, repeated }: Case): string {
  const again =
    repeated > 1
      ? `You had to ask this ${countInWords(repeated + 1)} times`
      : "You had to ask this more than once";
  switch (mood) {
    case "angry":
      return repeated > 0
        ? `${again}, and that is on us.`
        : "You are right to be annoyed, and I am taking this over now.";
    case "disappointed":
      return repeated > 0 ? `${again}, and I am sorry.` : "I am sorry, you expected better and so do we.";
    case "anxious":
      return "I see why this worries you, and I am on it.";
    case "confused":
      return "That was not clear, so let me sort it out with you.";
    case "pleased":
      return "Thank you for the kind words.";
    case "neutral":
      return repeated > 0
        ? `${again}, sorry about that.`
        : "I have read everything you wrote, so no need to repeat it.";
  }
}

function shortFeeling({ mood, repeated }: Case): string {
  if (mood === "angry" || mood === "disappointed") return "I am sorry.";
  if (mood === "anxious") return "I have this in hand.";
  return repeated > 0 ? "Sorry that you had to repeat yourself." : "I have your messages in front of me.";
}

function factSentence({ order }: Case): string | null {
  if (!order) return null;
  const items = itemsInWords(order);
  const name = `Order ${order.number}${items ? ` (${items})` : ""}`;
  if (order.daysLate > 0) return `${name} is ${daysInWords(order.daysLate)} late.`;
  if (order.status === "processing") return `${name} has not left us yet.`;
  if (order.status === "shipped" || order.status === "out for delivery")
    return `${name} is on its way${order.carrier ? ` with ${order.carrier}` : ""}.`;
  if (order.status === "delivered") return `I have ${lowerOrder(name)} open.`;
  return null;
}

function lowerOrder(name: string): string {
  return name.replace(/^Order/, "order");
}

function action({ intent, order }: Case): string {
  const acts: Record<string, string> = {
    order_status: whereabouts(order),
    delivery_problem: whereabouts(order),
    damaged_item: "Let me put the damage right.",
    wrong_item: "Let me get you what you ordered.",
    missing_item: "Let me find out what happened to the missing item.",
    refund_status: "I am checking where your refund stands.",
    refund_request: "I am looking at your refund now.",
    return_request: "I am looking at your return now.",
    return_policy: "I am looking at what we can do for your return.",
    exchange: "I am looking at your exchange now.",
    cancel_order: "I am looking at whether it can still be cancelled.",
    change_address: "I am looking at whether the address can still be changed.",
    subscription_cancel: "I am looking at your subscription now.",
    payment_problem: "I am going through the charges now.",
    account_access: "Let me get you back into your account.",
  };
  return acts[intent] ?? "I am looking at it right now.";
}

function whereabouts(order: OrderFacts | null): string {
  if (order?.status === "delivered") return "I am looking into what happened with the delivery.";
  if (order && order.daysLate > 0) return "I am asking the carrier what happened.";
  return "I am finding out where it is right now.";
}
