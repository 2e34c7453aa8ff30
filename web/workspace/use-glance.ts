import { useState } from "react";

/** From here on, list and conversation stand side by side; px. */
const wide = 1024;

/**
 * The conversation to show: the chosen one, or else the most urgent as it stood when the inbox was opened. Showing it
 * claims nothing, and it stays while the list moves.
 */
export function useGlance(chosen: string | null, items: { id: string }[]): string | null {
  const [glanced, glance] = useState<string | null>(null);
  const next = nextGlance({ chosen, glanced, first: items[0]?.id ?? null, wide: window.innerWidth >= wide });
  if (next !== glanced) glance(next);
  return chosen ?? next;
}

interface Standing {
  chosen: string | null;
  glanced: string | null;
  first: string | null;
  wide: boolean;
}

export function nextGlance({ chosen, glanced, first, wide }: Standing): string | null {
  if (chosen !== null) return null;
  return glanced ?? (wide ? first : null);
}
