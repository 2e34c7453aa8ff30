import { z } from "zod";
import { Policy } from "#flows/flow.ts";
import { hasDefaults } from "#flows/policies.ts";
import { found, leadProcedure, memberProcedure, router } from "../trpc.ts";
import { readFlow } from "./flow.store.ts";
import { readPolicyList } from "./policies.store.ts";
import { savePolicies } from "./policies.ts";
import { firingsOf } from "./policies-firings.ts";

/**
 * What a policy that the workspace made itself is called begins like this, so that none that a flow made itself is taken for
 * it. A flow that has one by the same id, as it may of the default ones and of these, has its own version of it.
 */
const ownId = /^workspace-/;

const Policies = z
  .array(Policy)
  .max(200, "A workspace has at most 200 policies.")
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, "Two policies have the same id.");

const Own = Policies.refine(
  (all) => all.every((policy) => ownId.test(policy.id) || hasDefaults([policy])),
  "The id of a workspace’s policy begins with “workspace-”, or is that of a default one.",
);

export const policiesRouter = router({
  /** The workspace's own, which come before those of any flow; whoever may see a flow sees them. */
  read: memberProcedure.query(({ ctx: { app, workspaceId } }) => readPolicyList(app.db.pool, workspaceId)),

  /** Puts them live, also for conversations under way. Nothing is overwritten: a late edit is told what stands there. */
  save: leadProcedure
    .input(z.object({ baseRevision: z.number().int().min(0), policies: Own }))
    .mutation(({ ctx: { app, workspaceId, user }, input }) =>
      savePolicies(app, { workspaceId, author: user, ...input }),
    ),

  /** Changes nothing; a mutation because the policies asked about do not fit into an address. */
  firings: leadProcedure
    .input(z.object({ flowId: z.string().nullable(), policies: Policies }))
    .mutation(async ({ ctx: { app, workspaceId }, input: { flowId, policies } }) => {
      if (flowId) found(await readFlow(app.db, workspaceId, flowId), "flow");
      return firingsOf(app, { workspaceId, flowId, policies });
    }),
});
