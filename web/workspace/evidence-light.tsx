import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { Span } from "#flows/signals/signal.ts";

/** What is pointed at, by its key (see `evidenceKey`), with the words meant where it is a message. */
export type Pointed = ReadonlyMap<string, Span[]>;
type Side = "brief" | "source";

interface Light {
  pointed: Pointed;
  /** The side of the screen that points. */
  from: Side | null;
  shine: (pointed: Pointed, from: Side) => void;
}

const nothing: Pointed = new Map();
const EvidenceLight = createContext<Light>({ pointed: nothing, from: null, shine: () => {} });

/** Ties sentences of the brief to what they rest on: pointing at one lights up the other. */
export function EvidenceLightProvider({ children }: { children: ReactNode }) {
  const [{ pointed, from }, set] = useState<Omit<Light, "shine">>({ pointed: nothing, from: null });
  const light = useMemo<Light>(
    () => ({
      pointed,
      from,
      shine: (next, side) => set({ pointed: next, from: next.size > 0 ? side : null }),
    }),
    [pointed, from],
  );
  return <EvidenceLight value={light}>{children}</EvidenceLight>;
}

/**
 * What ties an element to the other side: `at` goes on the element, with the handlers that point while the pointer or
 * the focus is on it. A source that is pointed at comes into view.
 */
export function usePointing<Place extends Element = HTMLElement>(pointed: Pointed, from: Side) {
  const light = useContext(EvidenceLight);
  const ref = useRef<Place>(null);
  const others = light.from === null || light.from === from ? [] : [...pointed.keys()];
  const reached = others.filter((key) => light.pointed.has(key));
  const lit = reached.length > 0;
  useEffect(() => {
    if (lit && from === "source") ref.current?.scrollIntoView({ block: "nearest", behavior: "smooth" });
  }, [lit, from]);
  const on = () => light.shine(pointed, from);
  const off = () => light.shine(nothing, from);
  return {
    lit,
    /** The words that are meant. */
    spans: reached.flatMap((key) => light.pointed.get(key) ?? []),
    at: { ref, onMouseEnter: on, onMouseLeave: off, onFocus: on, onBlur: off },
  };
}

/** One thing to point with or at. */
export function only(key: string): Pointed {
  return new Map([[key, []]]);
}
