import type { CallStatus } from "#flows/effects.ts";
import type { Meaning } from "../ui/mark.tsx";

/** How the end of a call is marked. */
export const callEnds: Record<CallStatus, Meaning> = { done: "calm", failed: "hot", unknown: "watch" };
