import { ChannelError, type Taken, type Ticket } from "./channel.ts";
import { chatState } from "./chat-state.ts";
import type { Desk } from "./desk.ts";
import { isLost } from "./listen.ts";
import { type Outgoing, outbox } from "./outbox.ts";

/** Sends what waits in the outbox, in order, until all has gone or the signal aborts. */
export async function deliver(desk: Desk, ticket: Ticket, signal: AbortSignal): Promise<void> {
  const { state, set, world } = desk;
  for (let item = outbox.next(state().outbox); item; item = outbox.next(state().outbox)) {
    if (signal.aborted || state().phase !== "open") return;
    set({ outbox: outbox.sending(state().outbox, item.id, chatState.lastSeq(state())) });
    const answer = await world.channel.send(ticket, { id: item.id, text: item.text }).catch(channelError);
    if (signal.aborted) return parkAgain(desk, item);
    if (!(answer instanceof ChannelError)) arrived(desk, item, answer);
    else if (answer.passing) await again(desk, item, answer, signal);
    else refused(desk, item, answer);
  }
}

/** Nobody waits for this answer any more: the message stays, and goes again under its id with the next line. */
function parkAgain({ state, set }: Desk, { id }: Outgoing): void {
  set({ outbox: outbox.parked(state().outbox, id) });
}

function arrived(
  { state, set, world }: Desk,
  { id, text }: Outgoing,
  { seq, messages, state: standing }: Taken,
): void {
  const own = { seq, role: "customer" as const, text, at: world.now() };
  set({
    ...chatState.heard(state(), [own, ...messages]),
    ...chatState.stands(state(), standing),
    outbox: outbox.settled(state().outbox, id),
    connected: true,
  });
}

async function again({ state, set, world }: Desk, item: Outgoing, error: ChannelError, signal: AbortSignal) {
  set({ outbox: outbox.failed(state().outbox, item.id, error.message), connected: error.status !== 0 });
  await world.wait(outbox.retryAfterMs(item.attempts + 1, error.retryAfterMs), signal);
}

function refused({ state, set }: Desk, item: Outgoing, error: ChannelError): void {
  set({ outbox: outbox.refused(state().outbox, item.id, error.message) });
  if (isLost(error)) set({ phase: "gone" });
  if (error.status === 409) set({ phase: "closed" });
}

function channelError(error: unknown): ChannelError {
  return error instanceof ChannelError ? error : new ChannelError(0, "No connection.");
}
