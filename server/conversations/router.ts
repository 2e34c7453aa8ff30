import { tracked } from "@trpc/server";
import { z } from "zod";
import { found, memberProcedure, router } from "../trpc.ts";
import { committedOf, entriesOf, flowOf } from "./conversations.ts";
import { listConversations, listedConversation } from "./list.ts";

const Place = z.coerce.number().int().min(0);

export const conversationsRouter = router({
  list: memberProcedure
    .input(z.object({ flowId: z.string().optional(), cursor: z.uuid().nullish() }))
    .query(({ ctx: { app, workspaceId }, input }) =>
      listConversations(app, { workspaceId, flowId: input.flowId ?? null, cursor: input.cursor ?? null }),
    ),

  get: memberProcedure
    .input(z.object({ id: z.uuid() }))
    .query(async ({ ctx: { app, workspaceId }, input: { id } }) => {
      const conversation = found(await listedConversation(app, workspaceId, id), "conversation");
      const pinned = found(await committedOf(app, id), "conversation");
      const [entries, flow] = await Promise.all([entriesOf(app, id), flowOf(app, pinned)]);
      return { conversation, entries, flow };
    }),

  /** The log as it grows; taken up again after the last entry received. */
  changes: memberProcedure
    .input(z.object({ id: z.uuid(), after: Place, lastEventId: Place.nullish() }))
    .subscription(async function* ({
      ctx: { app, workspaceId },
      input: { id, after, lastEventId },
      signal = never,
    }) {
      found(await listedConversation(app, workspaceId, id), "conversation");
      let last = Math.max(after, lastEventId ?? 0);
      for await (const _ of app.live.watch({ conversationId: id }, signal)) {
        for (const entry of await entriesOf(app, id, last)) {
          yield tracked(String(entry.seq), entry);
          last = entry.seq;
        }
      }
    }),
});

const never = new AbortController().signal;
