import { z } from "zod";
import { beginning } from "#flows/check/example/stage.ts";
import { type Play, reopen, send, wait } from "#flows/scenario/play.ts";
import { Visitor } from "#flows/scenario/scenario.ts";
import { handedOff, toldOf } from "./told-of.ts";

/** Who chats, as a line of the messages tells it. */
export const Customer = z
  .object({
    name: z.string().optional(),
    email: z.string().optional(),
    verified: z.boolean().default(false),
    tags: z.array(z.string()).optional(),
    language: z.string().optional(),
  })
  .transform((customer) => Visitor.parse(customer));

const Turns = z.object({
  id: z.string(),
  customer: Customer.nullish(),
  turns: z.array(
    z.object({
      role: z.string(),
      text: z.string(),
      /** Minutes that go by before it; without, the customer takes as long as typing takes. */
      wait: z.number().min(0).max(525_600).optional(),
    }),
  ),
});

const typingMs = 40_000;

/** Plays the customer turns of a conversation, whoever had it and whatever they were answered then. */
export function playTurns(prepared: Play, line: unknown): object {
  const { id, customer, turns } = Turns.parse(line);
  let play = reopen(prepared, customer ?? null, beginning, id);
  const lines: object[] = [];
  let handoff = handedOff(play.entries, 0);
  for (const { text, wait: minutes } of turns.filter(({ role }) => role === "customer")) {
    const before = play.entries.length;
    play = send(wait(play, minutes === undefined ? typingMs : minutes * 60_000), text);
    const happened = play.entries.slice(before);
    lines.push({ customer: text, ...toldOf(happened, play) });
    handoff ??= handedOff(happened, lines.length, play.entries);
  }
  return { id, outcome: play.conversation.outcome, handoff, turns: lines };
}
