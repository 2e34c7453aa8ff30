import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
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

/** The handlers that point while the pointer or the focus is here, and whether the other side points here. */
export function usePointing(pointed: Pointed, from: Side) {
  const light = useContext(EvidenceLight);
  const on = () => light.shine(pointed, from);
  const off = () => light.shine(nothing, from);
  const reached =
    light.from === null || light.from === from
      ? []
      : [...pointed.keys()].filter((key) => light.pointed.has(key));
  return {
    lit: reached.length > 0,
    /** The words that are meant. */
    spans: reached.flatMap((key) => light.pointed.get(key) ?? []),
    handlers: { onMouseEnter: on, onMouseLeave: off, onFocus: on, onBlur: off },
  };
}

/** One thing to point with or at. */
export function only(key: string): Pointed {
  return new Map([[key, []]]);
}
