import { beforeAll, expect } from "vitest";
import type { Machine, Event as MachineEvent } from "#flows/machine.ts";
import { flowOf } from "#flows/testing.ts";
import type { App } from "../app.ts";
import { publishTestFlow } from "../authoring/testing.ts";
import { openShop } from "../demo/open-shop.ts";
import { makeWorkspace, withApp } from "../testing.ts";
import { type Arrival, advance } from "./advance.ts";
import { type Beginning, begin } from "./begin.ts";
import { ConversationCache } from "./cache.ts";
import { entriesOf } from "./conversations.ts";
import type { Machines } from "./machines.ts";
import { Mailbox } from "./mailbox.ts";
import { type Runtime, runtimeOf } from "./runtime.ts";
import { query } from "./testing.ts";
import { Underway } from "./underway.ts";

export type Entrance = Omit<Beginning, "customer">;

export const agent = { id: "amira", name: "Amira" };

export const chatty = flowOf(
  [
    ["start", "start", { greeting: "" }],
    ["more", "ask", { question: "What else?", answer: "text", variable: "more", lookBack: false }],
    ["again", "say", { text: "You said {{more}}." }],
  ],
  ["start.next → more", "more.answered → again", "again.next → more"],
);

/** A workspace whose flow is `chatty`, and processes that cannot take in everything; called at the top of a test file. */
export function withFragile() {
  const it = withApp();
  const at = {} as { entrance: Entrance };

  beforeAll(async () => {
    const { id: workspaceId } = await makeWorkspace(it.app);
    await openShop(it.app.db, workspaceId, new Date().toISOString());
    at.entrance = await publishAt(it.app, workspaceId, chatty);
  });

  return {
    get app() {
      return it.app;
    },
    get entrance() {
      return at.entrance;
    },
    publish: (flow: typeof chatty) => publishAt(it.app, at.entrance.workspaceId, flow),
    /** A process that cannot digest the message "poison" (or `on` another event) so many times. */
    fragile: (times = Number.POSITIVE_INFINITY, on = isPoison) => fragileOn(it.app, times, on),
    async started(runtime: Runtime, entrance = at.entrance): Promise<string> {
      return (await begin(runtime, { ...entrance, customer: nobody })).conversation.id;
    },
    async told(id: string): Promise<string[]> {
      const entries = await entriesOf(it.app, id);
      expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
      return entries.flatMap((entry) => (entry.kind === "message" ? [`${entry.role}: ${entry.text}`] : []));
    },
    failures: (id: string) =>
      query(it.app, "SELECT event_id, failures FROM failed_event WHERE conversation_id = $1", [id]),
  };
}

export const nobody = { ref: null, name: null, email: null, verified: false };

export function say(runtime: Runtime, id: string, text: string) {
  const arrival: Arrival = { eventId: `customer:${text}`, incoming: { type: "message", text } };
  return advance(runtime, id, arrival);
}

async function publishAt({ db }: App, workspaceId: string, flow: typeof chatty): Promise<Entrance> {
  const { id: flowId, ...published } = await publishTestFlow(db, workspaceId, flow);
  return { workspaceId, flowId, ...published };
}

function fragileOn(app: App, times: number, on: typeof isPoison): Runtime & { tried: () => number } {
  const runtime = runtimeOf(app);
  let tried = 0;
  const breaks = (event: MachineEvent) => on(event) && tried++ < times;
  const of: Machines["of"] = async (pinned) => {
    const compiled = await runtime.machines.of(pinned);
    return { ...compiled, machine: breakingAt(compiled.machine, breaks) };
  };
  return {
    ...runtime,
    mailbox: new Mailbox(),
    cache: new ConversationCache(),
    underway: new Underway(),
    machines: { of } as Machines,
    report: () => {},
    tried: () => tried,
  };
}

function isPoison(event: MachineEvent): boolean {
  return event.type === "offer" && event.message.text === "poison";
}

function breakingAt(machine: Machine, breaks: (event: MachineEvent) => boolean): Machine {
  const broken: Machine["transition"] = (snapshot, event, scope) => {
    if (breaks(event as MachineEvent)) throw new Error("This cannot be digested.");
    return machine.transition(snapshot, event, scope);
  };
  return Object.create(machine, { transition: { value: broken } }) as Machine;
}
