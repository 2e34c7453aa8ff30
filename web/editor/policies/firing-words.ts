/** How often policies fired, and would have, as the server counted it. */
export interface Firings {
  days: number;
  /** So many conversations were looked at: all of those days, or the last ones. */
  looked: number;
  all: boolean;
  policies: Firing[];
}

export interface Firing {
  id: string;
  fired: number;
  would: number;
  /** Of those in which it would have fired, the last ones. */
  conversations: { id: string; customerName: string; startedAt: string }[];
}

/** “Fired 12 times in the last 7 days.” and “With these settings: in 19 of 312 conversations.” */
export function firingWords(
  { fired, would }: Firing,
  { days, looked, all }: Firings,
  enabled: boolean,
): { fired: string; would: string } {
  const times = fired === 0 ? "Did not fire" : `Fired ${fired === 1 ? "once" : `${fired} times`}`;
  const of = `${all ? "" : "the last "}${looked} ${looked === 1 ? "conversation" : "conversations"}`;
  return {
    fired: `${times} in the last ${days} days.`,
    would: wouldWords(enabled, looked, `${would} of ${of}`),
  };
}

function wouldWords(enabled: boolean, looked: number, share: string): string {
  if (!enabled) return "Switched off: it fires for nobody.";
  if (looked === 0) return "No conversation yet to try these settings on.";
  return `With these settings: in ${share}.`;
}
