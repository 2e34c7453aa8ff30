import { z } from "zod";
import { agentProcedure, found, router } from "../trpc.ts";
import { doubtsOf, settleByHand } from "./doubts.ts";

/** Calls that may have had their effect, for the people who find out. */
export const doubtsRouter = router({
  list: agentProcedure
    .input(z.object({ conversationId: z.uuid().nullish() }))
    .query(({ ctx: { app, workspaceId }, input }) =>
      doubtsOf(app, workspaceId, input.conversationId ?? null),
    ),

  /** What was found out: it happened, or it did not. It is never done again by this. */
  settle: agentProcedure
    .input(
      z.object({
        key: z.string().min(1).max(300),
        happened: z.boolean(),
        note: z.string().trim().max(500).default(""),
      }),
    )
    .mutation(async ({ ctx: { app, workspaceId, user }, input }) =>
      found(await settleByHand(app, { workspaceId, actor: user, ...input }), "question"),
    ),
});
