import { memberProcedure, router } from "../trpc.ts";
import { queuesOf } from "./queues.ts";

export const queuesRouter = router({
  list: memberProcedure.query(({ ctx }) => queuesOf(ctx.app.db, ctx.workspaceId)),
});
