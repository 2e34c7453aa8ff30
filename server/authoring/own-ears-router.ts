import { z } from "zod";
import { OwnEars } from "#flows/signals/own-ears.ts";
import { leadProcedure, memberProcedure, router } from "../trpc.ts";
import { readOwnEars } from "./own-ears.store.ts";
import { saveOwnEars } from "./own-ears.ts";

export const ownEarsRouter = router({
  /** What the workspace taught Baton to hear; whoever may see a flow sees it. `model`: which one could be asked, if any. */
  read: memberProcedure.query(async ({ ctx: { app, workspaceId } }) => {
    const { AI_PROVIDER: provider, AI_MODEL: name } = app.env;
    const model = provider && name ? { provider, name } : null;
    return { ...(await readOwnEars(app.db.pool, workspaceId)), model };
  }),

  /** Puts it live, also for conversations under way. Nothing is overwritten: a late edit is told what stands there. */
  save: leadProcedure
    .input(z.object({ baseRevision: z.number().int().min(0), ears: OwnEars }))
    .mutation(({ ctx: { app, workspaceId, user }, input }) =>
      saveOwnEars(app, { workspaceId, author: user, ...input }),
    ),
});
