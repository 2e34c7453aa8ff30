import { createContext, use } from "react";
import { type Names, namesOf } from "./settings-in-words.ts";

/** How queues and subflows are called wherever a flow is shown; by their keys where nobody told. */
export const NamesProvider = createContext<Names>(namesOf([], []));

export function useNames(): Names {
  return use(NamesProvider);
}
