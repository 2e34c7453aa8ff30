/** Queues, for other features. */
export { readQueues as queuesOf, writeQueues as openQueues } from "./queue.store.ts";
