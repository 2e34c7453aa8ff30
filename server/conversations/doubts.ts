import { callInWords } from "#flows/brief/call-in-words.ts";
import { calls } from "#flows/effects.ts";
import type { App } from "../app.ts";
import type { Act, Actor } from "../team/audit.store.ts";
import { type Doubt, readDoubt, readDoubts } from "./doubt.store.ts";
import { settle } from "./doubt.ts";
import type { Answer } from "./effects.ts";
import { runtimeOf } from "./runtime.ts";

/** What a person has to find out: whether a call that may have had its effect really had it. */
export async function doubtsOf(app: App, workspaceId: string, conversationId: string | null) {
  const doubts = await readDoubts(app.db.pool, workspaceId, conversationId);
  return doubts.map(({ input, at, lookedAt, name, ...doubt }) => ({
    ...doubt,
    words: callInWords({ name, input }),
    target: targetOf({ name, input }),
    amount: amountOf({ name, input }),
    at: at.toISOString(),
    lookedAt: lookedAt && new Date(lookedAt).toISOString(),
  }));
}

interface Finding {
  workspaceId: string;
  actor: Actor;
  key: string;
  happened: boolean;
  note: string;
}

/** Takes in what a person has found out; null when there is no such call in doubt, or somebody was first. */
export async function settleByHand(
  app: App,
  { workspaceId, actor, key, happened, note }: Finding,
): Promise<{ ok: true } | null> {
  const doubt = await readDoubt(app.db.pool, workspaceId, key);
  if (!doubt) return null;
  const data = { happened, note, conversationId: doubt.conversationId };
  const act: Act = { workspaceId, actor, act: "settled", subject: `call ${key}`, data };
  const taken = await settle(runtimeOf(app), doubt, endOf(doubt, happened, note), act);
  return taken.ok && !taken.duplicate ? { ok: true } : null;
}

function endOf(doubt: Doubt, happened: boolean, note: string): Answer {
  if (!happened) return { status: "failed", reason: note || "It did not happen" };
  if (doubt.name !== "act") return { status: "done", ...(note ? { reason: note } : {}) };
  return {
    status: "done",
    output: { accepted: true, words: note || "It was done.", amount: amountOf(doubt) },
  };
}

/** The order's number or the subscription's id. */
function targetOf({ name, input }: Pick<Doubt, "name" | "input">): string | null {
  const asked = name === "act" ? calls.act.input.partial().safeParse(input) : null;
  return asked?.data?.target ?? null;
}

/** Minor units, where an amount was asked for. */
function amountOf({ name, input }: Pick<Doubt, "name" | "input">): number | null {
  const asked = name === "act" ? calls.act.input.partial().safeParse(input) : null;
  return asked?.data?.amount ?? null;
}
