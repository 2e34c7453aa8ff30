import type { Flow } from "../flow.ts";

/** An edit that may not be possible; then nothing changes, and the reason names the way out. */
export type Edited = { ok: true; flow: Flow } | { ok: false; reason: string };
