import { createContext, use } from "react";
import { type QueueName, queueNames } from "./settings-in-words.ts";

/** How queues are called wherever a flow is shown; by their keys where nobody told. */
export const QueueNames = createContext<QueueName>(queueNames([]));

export function useQueueName(): QueueName {
  return use(QueueNames);
}
