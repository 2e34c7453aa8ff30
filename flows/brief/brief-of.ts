import type { Brief, BriefInput } from "./brief.ts";
import { facts } from "./facts.ts";
import { moodOf } from "./mood-of.ts";
import { open } from "./open.ts";
import { promised } from "./promised.ts";
import { recordOf } from "./record-of.ts";
import { tried } from "./tried.ts";
import { wants } from "./wants.ts";
import { why } from "./why.ts";

/** What the agent gets with a handoff, from the conversation's log alone: every sentence with its evidence. */
export function briefOf(input: BriefInput): Brief {
  const conversation = recordOf(input);
  return {
    why: why(conversation),
    wants: wants(conversation),
    facts: facts(conversation),
    tried: tried(conversation),
    promised: promised(conversation),
    open: open(conversation),
    mood: moodOf(conversation),
  };
}
