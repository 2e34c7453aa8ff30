import { changeSubscription } from "./change-subscription.ts";
import { type Outcome, once } from "./once.ts";
import type { DemoStore, Subscription } from "./store.ts";
import { addDays } from "./time.ts";

/** Longest pause in weeks; whoever needs longer cancels and comes back. */
const longest = 12;

export interface PauseRequest {
  key: string;
  subscription: string;
  /** 1 to 12. */
  weeks: number;
}

/** Stops deliveries for some weeks, after which they start again by themselves. */
export function pauseSubscription(store: DemoStore, request: PauseRequest, now: string): Outcome {
  const { key, subscription: target } = request;
  return once(store, { key, action: "pause subscription", target }, now, () =>
    changeSubscription(store, target, (subscription) => pause(subscription, request.weeks, now)),
  );
}

function pause(subscription: Subscription, weeks: number, now: string) {
  const { id, status } = subscription;
  if (status !== "active") return { refused: `Subscription ${id} is not active.` };
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > longest) {
    return { refused: `A pause lasts 1 to ${longest} weeks.` };
  }
  const until = addDays(now, weeks * 7);
  const says = `Paused ${id} until ${until.slice(0, 10)}.`;
  return {
    subscription: { ...subscription, status: "paused" as const, pausedUntil: until, nextAt: until },
    says,
  };
}
