import { parentPort, workerData } from "node:worker_threads";
import type { OwnEars } from "#flows/signals/own-ears.ts";
import { learnt } from "#flows/signals/own-intents/make-ears.ts";

// a thread of its own: learning many sentences takes as long as hundreds of turns
parentPort?.postMessage(learnt(workerData as OwnEars));
