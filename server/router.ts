import { articlesRouter } from "./articles/router.ts";
import { flowsRouter } from "./authoring/router.ts";
import { teamRouter } from "./team/router.ts";
import { router } from "./trpc.ts";

/** Every procedure of the web app, one sub-router per feature. */
export const appRouter = router({
  articles: articlesRouter,
  flows: flowsRouter,
  team: teamRouter,
});

export type AppRouter = typeof appRouter;
