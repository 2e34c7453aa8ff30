import { parseArgs } from "node:util";
import { z } from "zod";
import { causeSentence } from "#flows/brief/cause-sentence.ts";
import { demoStore } from "#flows/demo-store/demo-store.ts";
import { articles } from "#flows/examples/articles.ts";
import type { Flow } from "#flows/flow.ts";
import { defaultPolicies } from "#flows/policies.ts";
import type { Entry } from "#flows/record.ts";
import { open, type Play, reopen, send, wait } from "#flows/scenario/play.ts";
import { Visitor } from "#flows/scenario/scenario.ts";
import { UserError } from "../../user-error.ts";
import { print } from "./print.ts";
import { readFlow, readText } from "./read-flow.ts";
import { readStubs } from "./read-stubs.ts";

const Conversation = z.object({
  id: z.string(),
  customer: z
    .object({
      name: z.string().optional(),
      email: z.string().optional(),
      verified: z.boolean().default(false),
      tags: z.array(z.string()).optional(),
      language: z.string().optional(),
    })
    .optional(),
  turns: z.array(
    z.object({
      role: z.string(),
      text: z.string(),
      /** Minutes that go by before it; without, the customer takes as long as typing takes. */
      wait: z.number().min(0).max(525_600).optional(),
    }),
  ),
});
type Conversation = z.infer<typeof Conversation>;

/** Every play begins at the same instant, so the same files give the same lines. */
const beginning = "2026-11-20T10:00:00.000Z";
const shopSeed = 7;
const typingMs = 40_000;

/** Plays the customer turns of conversations through a flow in memory: one line each; holds when every one played. */
export function simulate(args: string[]): boolean {
  const { values, positionals } = parseArgs({
    args,
    options: { messages: { type: "string" }, stubs: { type: "string" } },
    allowPositionals: true,
  });
  if (!values.messages) throw new UserError("Name the conversations: --messages FILE.jsonl.");
  const read = readFlow(positionals[0]);
  if (!read.ok) throw new UserError(read.message);
  const flow = withDefaultPolicies(read.flow);
  const stubs = values.stubs ? readStubs(values.stubs, flow) : {};
  const store = demoStore({ seed: shopSeed, now: beginning });
  const prepared = open({ flow, articles, store, customer: null, now: beginning, stubs });
  let failed = 0;
  for (const line of readText(values.messages)
    .split("\n")
    .filter((text) => text.trim() !== "")) {
    failed += playLine(prepared, line) ? 0 : 1;
  }
  if (failed > 0) console.error(`Could not be played: ${failed}.`);
  return failed === 0;
}

/** The flow's own rules, and after them those that every new flow begins with, as far as it does not have them. */
function withDefaultPolicies(flow: Flow): Flow {
  const own = new Set(flow.policies.map(({ id }) => id));
  return { ...flow, policies: [...flow.policies, ...defaultPolicies.filter(({ id }) => !own.has(id))] };
}

function playLine(prepared: Play, line: string): boolean {
  let id: string | null = null;
  try {
    const conversation = Conversation.parse(JSON.parse(line));
    id = conversation.id;
    print(played(prepared, conversation));
    return true;
  } catch (error) {
    print({ id, error: error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message });
    return false;
  }
}

function played(prepared: Play, { id, customer, turns }: Conversation): object {
  let play = reopen(prepared, customer ? Visitor.parse(customer) : null, beginning, id);
  const lines: object[] = [];
  let handoff = handedOff(play.entries, 0);
  for (const { text, wait: minutes } of turns.filter(({ role }) => role === "customer")) {
    const before = play.entries.length;
    play = send(wait(play, minutes === undefined ? typingMs : minutes * 60_000), text);
    const happened = play.entries.slice(before);
    lines.push(turnLine(text, happened, play));
    handoff ??= handedOff(happened, lines.length, play.entries);
  }
  return { id, outcome: play.conversation.outcome, handoff, turns: lines };
}

function handedOff(happened: Entry[], turn: number, all: Entry[] = happened): object | null {
  const entry = happened.find(({ kind }) => kind === "handoff");
  if (entry?.kind !== "handoff") return null;
  const { cause, plan, node } = entry;
  return {
    turn,
    cause,
    why: causeSentence(cause, all),
    queue: plan.queue,
    priority: plan.priority,
    node: node ?? null,
  };
}

function turnLine(customer: string, happened: Entry[], { conversation }: Play): object {
  const replies = happened.flatMap((entry) =>
    entry.kind === "message" && entry.role !== "customer" ? [entry.text] : [],
  );
  const heard = happened.find((entry) => entry.kind === "signals");
  const signals = Object.entries(heard?.kind === "signals" ? heard.signals : {}).map(([name, { value }]) => [
    name,
    value,
  ]);
  const effects = happened.flatMap((entry) =>
    entry.kind === "answered"
      ? [{ name: entry.name, node: entry.node, status: entry.status, output: entry.output ?? null }]
      : [],
  );
  return { customer, replies, node: conversation.node, signals: Object.fromEntries(signals), effects };
}
