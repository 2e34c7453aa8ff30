import { createContext, use } from "react";
import type { Policy } from "#flows/flow.ts";
import type { Firings } from "./firing-words.ts";

/** What a flow's own policies are shown with: the workspace's, which come first, and how often its own fired. */
export interface AroundFlow {
  first: Policy[];
  firings: Firings | null;
}

export const AroundFlowProvider = createContext<AroundFlow>({ first: [], firings: null });

export function useAroundFlow(): AroundFlow {
  return use(AroundFlowProvider);
}
