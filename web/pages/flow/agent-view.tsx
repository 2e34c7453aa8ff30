import { useMemo } from "react";
import { briefOf } from "#flows/brief/brief-of.ts";
import { toneBriefOf } from "#flows/brief/tone-brief-of.ts";
import { orderFacts } from "#flows/demo-store/order-facts.ts";
import type { DemoStore } from "#flows/demo-store/store.ts";
import type { Flow } from "#flows/flow.ts";
import type { Play } from "#flows/scenario/play.ts";
import { useTodaysNames } from "../../own-ears.ts";
import type { Part } from "../../sandbox/visitors.ts";
import { BriefCard } from "../../workspace/brief-card.tsx";
import { EvidenceLightProvider } from "../../workspace/evidence-light.tsx";
import { MessageNumbers, messageNumbers } from "../../workspace/message-numbers.tsx";
import { ToneSection } from "../../workspace/tone-section.tsx";

interface AgentViewProps {
  play: Play;
  flow: Flow;
  store: DemoStore;
  part: Part | undefined;
}

/** The brief and the tone brief that an agent would be handed with this sandbox chat. */
export function AgentView({ play, flow, store, part }: AgentViewProps) {
  const { now } = play;
  const today = useTodaysNames();
  const entries = useMemo(() => today(play.entries), [today, play.entries]);
  const customer = store.customers.find(({ id }) => id === part?.id) ?? null;
  const { brief, tone } = useMemo(() => {
    const orders = store.orders.filter((order) => order.customer === customer?.id);
    const known = customer && {
      name: customer.name,
      email: customer.email,
      vip: customer.vip,
      verified: true,
    };
    const input = {
      entries,
      flow,
      customer: known,
      orders: orders.map((order) => orderFacts(order, now)),
      now,
    };
    return { brief: briefOf(input), tone: toneBriefOf(input) };
  }, [entries, flow, store, customer, now]);
  const numbers = useMemo(() => messageNumbers(entries), [entries]);
  return (
    <EvidenceLightProvider>
      <MessageNumbers value={numbers}>
        <BriefCard brief={brief} />
        <ToneSection tone={tone} course={brief.mood.course} onInsert={null} />
      </MessageNumbers>
    </EvidenceLightProvider>
  );
}
