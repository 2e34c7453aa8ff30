import { createContext, useContext } from "react";
import type { Entry } from "#flows/record.ts";

/** Messages counted from 1, by their place in the log: what people call "message 5". */
export function messageNumbers(entries: Entry[]): ReadonlyMap<number, number> {
  const messages = entries.filter(({ kind }) => kind === "message");
  return new Map(messages.map(({ seq }, index) => [seq, index + 1]));
}

export const MessageNumbers = createContext<ReadonlyMap<number, number>>(new Map());

export function useMessageNumbers(): ReadonlyMap<number, number> {
  return useContext(MessageNumbers);
}
