import { z } from "zod";
import { Hours } from "#flows/hours.ts";
import { found, leadProcedure, memberProcedure, router } from "../trpc.ts";
import { queuesOf, setHours } from "./queues.ts";

export const queuesRouter = router({
  list: memberProcedure.query(({ ctx }) => queuesOf(ctx.app, ctx.workspaceId)),

  /** When somebody is there for a queue; null is always. */
  setHours: leadProcedure
    .input(z.object({ id: z.string().min(1).max(64), hours: Hours.nullable() }))
    .mutation(async ({ ctx: { app, workspaceId, user }, input }) => {
      const set = await setHours(app, { workspaceId, actor: user, ...input });
      found(set || null, "queue");
      return { ok: true as const };
    }),
});
