import { act } from "./act.ts";
import { aside } from "./aside.ts";
import type { Behaviour } from "./behaviour.ts";
import { talk } from "./talk.ts";
import { understand } from "./understand.ts";

/** What every kind of node does, told a second time and independently of how it compiles. */
export const behaviours: Record<string, Behaviour> = { ...talk, ...understand, ...act, ...aside };
