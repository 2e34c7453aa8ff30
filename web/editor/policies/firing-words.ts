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
    would: enabled ? wouldWords(looked, `${would} of ${of}`) : offWords(would, `${would} of ${of}`),
  };
}

/** A flow may have it on as its own, and it is counted as each flow has it. */
function offWords(would: number, share: string): string {
  return would === 0
    ? "Switched off: it fires for nobody."
    : `Switched off, but for flows that have it on themselves: in ${share}.`;
}

function wouldWords(looked: number, share: string): string {
  if (looked === 0) return "No conversation yet to try these settings on.";
  return `With these settings: in ${share}.`;
}
