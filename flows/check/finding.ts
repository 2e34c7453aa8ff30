import type { Counterexample } from "./counterexample.ts";

interface Common {
  /** `error` keeps a flow from being published. */
  severity: "error" | "warning";
  /** The nodes it is about. */
  nodes: string[];
  /** A way there, as node ids, where one can be shown. */
  path?: string[];
  /** Names the thing and the way out. */
  message: string;
}

interface Broken extends Common {
  path: string[];
  /** A conversation that shows it, for the shortest way of each kind. */
  counterexample?: Counterexample;
}

/** What is wrong with a flow, with its evidence. */
export type Finding =
  | (Common & { rule: "no start" | "several starts"; subflow?: string })
  | (Common & { rule: "duplicate id"; policy?: string; subflow?: string; scenario?: string })
  | (Common & { rule: "unknown kind"; kind: string; meant: string | null })
  | (Common & { rule: "wrong place"; subflow: string | null })
  | (Common & { rule: "unknown subflow" | "idle subflow"; subflow: string })
  | (Common & { rule: "settings"; field: string })
  | (Common & { rule: "dangling edge" | "crossing edge" | "unconnected exit"; exit: string })
  | (Common & { rule: "unreachable" })
  | (Common & { rule: "template"; policy?: string; template: string; at: number; length: number })
  | (Common & { rule: "unknown field"; policy?: string; field: string; meant: string | null })
  | (Common & { rule: "whole record"; policy?: string; field: string })
  | (Common & { rule: "unfit operator"; policy?: string; field: string; operator: string })
  | (Common & { rule: "unknown scope"; policy: string; field: string; meant: string | null })
  | (Common & { rule: "unknown intent"; policy?: string; field: string; meant: string | null })
  | (Common & { rule: "shadowed policy"; policy: string; by: string })
  | (Common & { rule: "idle policy"; policy: string })
  | (Common & { rule: "clashing types"; variable: string; types: string[] })
  | (Common & {
      rule: "missing input" | "unknown input" | "unknown output";
      subflow: string;
      variable: string;
    })
  | (Common & { rule: "after a person" })
  | (Common & { rule: "stale scenario"; scenario: string; missing: string[] })
  /** A test conversation that must pass before publishing. */
  | (Common & { rule: "failed scenario"; scenario: string })
  /** A server that the workspace does not let its flows reach. */
  | (Common & { rule: "server not allowed"; server: string })
  | (Common & { rule: "too entangled" })
  | (Broken & { rule: "no way out" })
  | (Broken & { rule: "circle without customer"; cycle: string[] })
  | (Broken & { rule: "endless circle"; cycle: string[] })
  | (Broken & { rule: "bound without a human"; exit: string })
  | (Broken & { rule: "unheard wish" })
  | (Broken & { rule: "lost call"; exit: string })
  | (Broken & { rule: "unset variable"; variable: string; policy?: string })
  | (Broken & { rule: "asked again"; variable: string; setBy: string | null });
