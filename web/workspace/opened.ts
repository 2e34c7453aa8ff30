import type { Entry } from "#flows/record.ts";
import type { HandoffOpened } from "../outputs.ts";

/** A handoff with all that an agent works with; its entries go on growing while it is open. */
export type Opened = Omit<HandoffOpened, "entries"> & { entries: Entry[] };
