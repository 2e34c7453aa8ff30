import { z } from "zod";
import type { App } from "../../app.ts";
import { advance } from "../../conversations/advance.ts";
import { conversationOf } from "../../conversations/conversations.ts";
import { runtimeOf } from "../../conversations/runtime.ts";
import { agentProcedure, found, router } from "../../trpc.ts";
import { type Acted, type AgentAct, actAsAgent } from "./act-as-agent.ts";

const Order = z.object({
  orderNumber: z.string().max(40),
  /** The caller's own: pressed twice, it is done once. */
  key: z.string().min(8).max(200),
  /** In which conversation it was done. */
  conversationId: z.uuid().optional(),
});

/** What agents do in the connected shop. */
export const storeRouter = router({
  refund: agentProcedure
    .input(Order.extend({ amount: z.number().int().positive(), reason: z.string().max(500).default("") }))
    .mutation(({ ctx, input }) => done(ctx, { does: "refund", ...input }, input.conversationId)),

  cancel: agentProcedure
    .input(Order)
    .mutation(({ ctx, input }) => done(ctx, { does: "cancel", ...input }, input.conversationId)),
});

interface Scope {
  app: App;
  workspaceId: string;
  user: { id: string; name: string };
}

async function done({ app, workspaceId, user }: Scope, asked: AgentAct, conversationId: string | undefined) {
  if (conversationId) {
    const conversation = await conversationOf(app, conversationId);
    found(conversation?.workspaceId === workspaceId ? conversation : null, "conversation");
  }
  const by = { workspaceId, agent: user, conversationId };
  const acted = await actAsAgent(app.db, by, asked, new Date().toISOString());
  if (conversationId) await note(app, conversationId, user, asked, acted);
  return acted;
}

/** Puts it into the conversation's log: once for a key, and once more if it was refused before it was done. */
async function note(app: App, conversationId: string, agent: Scope["user"], asked: AgentAct, acted: Acted) {
  const { does, orderNumber, key } = asked;
  const told = acted.ok
    ? { outcome: "done" as const, words: acted.receipt.says }
    : { outcome: "refused" as const, words: acted.message };
  await advance(runtimeOf(app), conversationId, {
    eventId: `act:${key}:${told.outcome}`,
    incoming: {
      type: "acted",
      agent: { id: agent.id, name: agent.name },
      act: does,
      subject: `order ${orderNumber}`,
      ...told,
    },
  });
}
