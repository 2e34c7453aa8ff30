import { teamRouter } from "./team/router.ts";
import { router } from "./trpc.ts";

/** Every procedure of the web app, one sub-router per feature. */
export const appRouter = router({
  team: teamRouter,
});

export type AppRouter = typeof appRouter;
