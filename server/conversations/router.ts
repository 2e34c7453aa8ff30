import { tracked } from "@trpc/server";
import { z } from "zod";
import type { Entry } from "#flows/record.ts";
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
        for (let page: Entry[] | null = null; page === null || page.length === pageSize; ) {
          page = await entriesOf(app, id, last, pageSize);
          for (const entry of page) yield tracked(String(entry.seq), entry);
          last = page.at(-1)?.seq ?? last;
        }
      }
    }),
});

/** A reader that is slow holds no more of a log than this. */
const pageSize = 200;
const never = new AbortController().signal;
