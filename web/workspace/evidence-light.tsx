import { createContext, type ReactNode, useContext, useMemo, useState } from "react";

interface Light {
  /** The keys of what is pointed at: see `evidenceKey`. */
  lit: ReadonlySet<string>;
  /** Points at something, from one side of the screen to the other. */
  shine: (keys: string[], from: "brief" | "source") => void;
  from: "brief" | "source" | null;
}

const none: ReadonlySet<string> = new Set();
const EvidenceLight = createContext<Light>({ lit: none, shine: () => {}, from: null });

/** Ties sentences of the brief to what they rest on: pointing at one lights up the other. */
export function EvidenceLightProvider({ children }: { children: ReactNode }) {
  const [{ lit, from }, set] = useState<Omit<Light, "shine">>({ lit: none, from: null });
  const light = useMemo<Light>(
    () => ({
      lit,
      from,
      shine: (keys, side) =>
        set(keys.length === 0 ? { lit: none, from: null } : { lit: new Set(keys), from: side }),
    }),
    [lit, from],
  );
  return <EvidenceLight value={light}>{children}</EvidenceLight>;
}

export function useEvidenceLight(): Light {
  return useContext(EvidenceLight);
}

/** The handlers that point at `keys` while the pointer or the focus is here, and whether the other side points here. */
export function usePointing(keys: string[], from: "brief" | "source") {
  const light = useEvidenceLight();
  const on = () => light.shine(keys, from);
  const off = () => light.shine([], from);
  const lit = light.from !== null && light.from !== from && keys.some((key) => light.lit.has(key));
  return { lit, handlers: { onMouseEnter: on, onMouseLeave: off, onFocus: on, onBlur: off } };
}
