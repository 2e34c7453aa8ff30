import { useEffect, useRef, useState } from "react";
import type { Way } from "./path-overlay.ts";
import type { Checks } from "./use-checks.ts";

/** Long enough that a pointer passing by draws nothing, and that going from one row to the next does not flicker. */
const restMs = 120;

/** The way that is drawn on the canvas, while the hand rests on what it shows; one of an older flow is taken off. */
export function useDrawn({ current }: Checks): [Way | null, (way: Way | null) => void] {
  const [way, setWay] = useState<Way | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const draw = (next: Way | null) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setWay(next), restMs);
  };
  return [current ? way : null, draw];
}
