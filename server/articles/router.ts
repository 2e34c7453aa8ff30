import { memberProcedure, router } from "../trpc.ts";
import { articlesOf } from "./articles.ts";

export const articlesRouter = router({
  list: memberProcedure.query(({ ctx }) => articlesOf(ctx.app.db, ctx.workspaceId)),
});
