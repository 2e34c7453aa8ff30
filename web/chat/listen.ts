import { ChannelError, type News, type Ticket } from "./channel.ts";
import { chatState } from "./chat-state.ts";
import type { Desk } from "./desk.ts";
import { outbox } from "./outbox.ts";

/** Keeps the stream up until the signal aborts; what was missed meanwhile is fetched first. */
export async function listen(desk: Desk, ticket: Ticket, signal: AbortSignal): Promise<void> {
  for (let failures = 0; !signal.aborted; failures++) {
    try {
      await catchUp(desk, ticket, signal);
      failures = 0;
      for await (const news of desk.world.channel.news(ticket, chatState.lastSeq(desk.state()), signal)) {
        if (!signal.aborted) take(desk, news);
      }
    } catch (error) {
      if (!signal.aborted && isLost(error)) return desk.set({ phase: "gone", connected: true });
    }
    if (signal.aborted) return;
    if (failures > 0) desk.set({ connected: false });
    await desk.world.wait(outbox.retryAfterMs(failures, null), signal);
  }
}

/** Whether the shop no longer knows the conversation, or this token. */
export function isLost(error: unknown): boolean {
  return error instanceof ChannelError && [401, 403, 404].includes(error.status);
}

async function catchUp(desk: Desk, ticket: Ticket, signal: AbortSignal): Promise<void> {
  const missed = await desk.world.channel.messages(ticket, chatState.lastSeq(desk.state()));
  if (!signal.aborted) desk.set({ ...chatState.heard(desk.state(), missed), connected: true });
}

function take({ state, set }: Desk, news: News): void {
  set("message" in news ? chatState.heard(state(), [news.message]) : chatState.stands(state(), news.state));
}
