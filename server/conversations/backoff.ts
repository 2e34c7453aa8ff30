/** How long to wait before the next attempt: what was asked for, else longer each time, with full jitter. */
export function backoffMs(attempt: number, afterMs: number | null, chance = Math.random()): number {
  if (afterMs !== null) return afterMs + chance * firstMs;
  return chance * Math.min(mostMs, firstMs * 2 ** attempt);
}

const firstMs = 100;
const mostMs = 5_000;
