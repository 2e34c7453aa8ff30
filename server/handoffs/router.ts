import { TRPCError } from "@trpc/server";
import { z } from "zod";
import type { Advanced } from "../conversations/advance.ts";
import { readMarks } from "../live-marks.store.ts";
import { agentProcedure, found, router } from "../trpc.ts";
import { agentAct } from "./agent-act.ts";
import { readHolder } from "./inbox.store.ts";
import { inbox } from "./inbox.ts";
import { openHandoff } from "./open-handoff.ts";
import { writeSeen } from "./presence.store.ts";

const Id = z.object({ id: z.uuid() });

export const inboxRouter = router({
  list: agentProcedure
    .input(
      z.object({
        view: z.string().max(64),
        search: z.string().max(200).optional(),
        cursor: z.string().max(200).nullish(),
      }),
    )
    .query(async ({ ctx: { app, workspaceId, user }, input }) => {
      await writeSeen(app.db.pool, workspaceId, user.id);
      return inbox(app, {
        workspaceId,
        userId: user.id,
        view: input.view,
        search: input.search ?? null,
        cursor: input.cursor ?? null,
      });
    }),

  /** Says that the inbox reads differently now; what it reads is asked by `list`. */
  changes: agentProcedure.subscription(async function* ({ ctx: { app, workspaceId, user }, signal = never }) {
    const inbox = { workspaceId, topic: "inbox" };
    // whoever has the inbox open is there for customers, also while nothing makes it ask for the list
    const seen = () => writeSeen(app.db.pool, workspaceId, user.id);
    const presence = setInterval(() => void seen().catch(() => {}), presenceMs);
    try {
      await seen();
      let last: string | undefined;
      // told of a change twice, it says it once
      for await (const _ of app.live.watch(inbox, signal)) {
        const [now] = await readMarks(app.db, [inbox]);
        if (now?.mark !== last) yield { changed: true };
        last = now?.mark;
      }
    } finally {
      clearInterval(presence);
    }
  }),
});

const never = new AbortController().signal;
/** A fraction of the two minutes for which somebody counts as there. */
const presenceMs = 30_000;

export const handoffsRouter = router({
  get: agentProcedure
    .input(Id)
    .query(async ({ ctx: { app, workspaceId }, input }) =>
      found(await openHandoff(app, workspaceId, input.id, app.clock.now()), "conversation"),
    ),

  /** Whoever comes second is told who has it. */
  claim: agentProcedure.input(Id).mutation(async ({ ctx: { app, workspaceId, user }, input: { id } }) => {
    const claimed = await agentAct(app, workspaceId, id, user, { does: "claim" });
    if (claimed.ok) return { ok: true as const };
    if (claimed.code !== "taken") throw refusal(claimed);
    return { ok: false as const, by: (await readHolder(app.db, workspaceId, id)) ?? "Somebody else" };
  }),

  reply: agentProcedure
    .input(Id.extend({ text: z.string().trim().min(1).max(8000), clientId: z.string().min(1).max(100) }))
    .mutation(async ({ ctx: { app, workspaceId, user }, input: { id, ...said } }) => {
      const replied = await agentAct(app, workspaceId, id, user, { does: "reply", ...said });
      if (!replied.ok) throw refusal(replied);
      return { seq: replied.seq };
    }),

  close: agentProcedure
    .input(Id.extend({ outcome: z.enum(["resolved", "handed_off"]), note: z.string().max(2000).optional() }))
    .mutation(async ({ ctx: { app, workspaceId, user }, input: { id, ...how } }) => {
      const closed = await agentAct(app, workspaceId, id, user, { does: "close", ...how });
      if (!closed.ok) throw refusal(closed);
      return { ok: true as const };
    }),

  /** Back to the flow, which goes on where it has a path for that, and else begins anew. */
  giveBack: agentProcedure.input(Id).mutation(async ({ ctx: { app, workspaceId, user }, input: { id } }) => {
    const given = await agentAct(app, workspaceId, id, user, { does: "giveBack" });
    if (!given.ok) throw refusal(given);
    return { ok: true as const };
  }),
});

function refusal({ code, message }: Extract<Advanced, { ok: false }>): TRPCError {
  return new TRPCError({ code: code === "not found" ? "NOT_FOUND" : "CONFLICT", message });
}
