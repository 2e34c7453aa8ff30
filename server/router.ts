import { articlesRouter } from "./articles/router.ts";
import { ownEarsRouter } from "./authoring/own-ears-router.ts";
import { policiesRouter } from "./authoring/policies-router.ts";
import { rolloutRouter } from "./authoring/rollout-router.ts";
import { flowsRouter } from "./authoring/router.ts";
import { storeRouter } from "./connectors/demo-store/router.ts";
import { connectionsRouter } from "./connectors/router.ts";
import { doubtsRouter } from "./conversations/doubts-router.ts";
import { conversationsRouter } from "./conversations/router.ts";
import { queuesRouter } from "./handoffs/queues-router.ts";
import { handoffsRouter, inboxRouter } from "./handoffs/router.ts";
import { teamRouter } from "./team/router.ts";
import { router } from "./trpc.ts";

/** Every procedure of the web app, one sub-router per feature. */
export const appRouter = router({
  articles: articlesRouter,
  flows: flowsRouter,
  connections: connectionsRouter,
  ears: ownEarsRouter,
  conversations: conversationsRouter,
  doubts: doubtsRouter,
  handoffs: handoffsRouter,
  inbox: inboxRouter,
  policies: policiesRouter,
  queues: queuesRouter,
  rollout: rolloutRouter,
  store: storeRouter,
  team: teamRouter,
});

export type AppRouter = typeof appRouter;
