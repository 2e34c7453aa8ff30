import { readFileSync } from "node:fs";
import { chance } from "#flows/demo-store/chance.ts";
import type { Customer, DemoStore } from "#flows/demo-store/store.ts";

/** A customer's side of a conversation that was held before the demo was opened. */
export interface PastConversation {
  customer: { id: string; name: string; email: string; verified: boolean };
  /** Minutes before now. */
  startedAgo: number;
  lines: string[];
  /** What happens if it is handed off: an agent deals with it, has just taken it, or it still waits. */
  afterwards: "answered" | "claimed" | "waiting";
  /** Which of the agents; anybody where it does not matter. */
  agent?: number;
}

/** A believable week: conversations written by hand, and others about the shop's own orders. */
export function pastConversations(store: DemoStore): PastConversation[] {
  const written = writtenConversations().map((one, index) => past(store, one, index));
  return [...written, ...aboutOrders(store)];
}

interface Written {
  id: string;
  customer?: { email: string; verified: boolean };
  turns: { text: string }[];
}

function writtenConversations(): Written[] {
  const file = new URL("../../flows/examples/conversations/order-status.jsonl", import.meta.url);
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Written);
}

/** Those that are still going on when the demo opens, with the minutes since they began. */
const goingOn: Record<string, Pick<PastConversation, "startedAgo" | "afterwards" | "agent">> = {
  "polite-third-time": { startedAgo: 21, afterwards: "claimed", agent: 0 },
  "past-thirty-days": { startedAgo: 37, afterwards: "claimed", agent: 1 },
  "anger-building": { startedAgo: 9, afterwards: "waiting" },
  "charged-twice": { startedAgo: 4, afterwards: "waiting" },
  "soaked-parcel-manager": { startedAgo: 16, afterwards: "waiting" },
  "cancel-wrong-size": { startedAgo: 12, afterwards: "waiting" },
  "same-answer-again": { startedAgo: 29, afterwards: "waiting" },
};

function past(store: DemoStore, { id, customer, turns }: Written, index: number): PastConversation {
  const lines = turns.map(({ text }) => text);
  const email = customer?.email ?? /[\w.+-]+@[\w.-]+\.\w+/.exec(lines.join(" "))?.[0];
  const known = store.customers.find((one) => one.email === email?.toLowerCase());
  return {
    customer: {
      id: known?.id ?? "",
      name: known?.name ?? (strangers[index % strangers.length] as string),
      email: known?.email ?? "",
      verified: customer?.verified ?? false,
    },
    lines,
    ...(goingOn[id] ?? { startedAgo: 300 + index * 397, afterwards: "answered" }),
  };
}

const strangers = ["Nadia", "Kurt Weber", "Sam", "Priscilla Ng", "Anders Holm", "Bea"];

/** In the words of many: `#` is the order's number. */
const manners: string[][] = [
  ["Hi, any news on order #?", "Great, thank you!"],
  ["hello where is # now", "ok thx"],
  ["When will # arrive? I'm away from Friday", "Perfect, that works. Thanks a lot"],
  ["tracking for # please", "thanks!"],
  ["How do I send something back from #?", "and who pays for the postage?", "All clear, thank you"],
  ["is # already packed? want to change my mind about the grinder", "I need to cancel it", "hm"],
  ["my order # came with a broken lid", "yes please"],
  ["I'd like to talk to a person about #"],
  ["Can I pause my coffee for a month?", "found it, thank you"],
  ["how long do the beans keep after roasting?", "good to know, thanks"],
  ["do you ship to Norway?", "thank you"],
  ["# was supposed to be a present and it is the wrong colour", "what happens now?"],
  ["where's my parcel"],
  ["The refund for # hasn't arrived, it has been ages. This is really annoying", "that doesn't help me"],
];

function aboutOrders(store: DemoStore): PastConversation[] {
  const luck = chance(11);
  const customers = new Map(store.customers.map((customer) => [customer.id, customer]));
  return Array.from({ length: 40 }, (_, index) => {
    const order = luck.pick(store.orders.slice(-160));
    const customer = customers.get(order.customer) as Customer;
    const lines = manners[index % manners.length]?.map((line) => line.replace("#", order.number)) ?? [];
    return {
      customer: { ...customer, verified: true },
      startedAgo: 90 + index * 241 + luck.whole(0, 180),
      lines,
      afterwards: "answered" as const,
    };
  });
}
