import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { checkFlow } from "#flows/check/check-flow.ts";
import { migrate } from "#flows/migrate/migrate.ts";
import type { App } from "../app.ts";
import { moveMany } from "../conversations/move-many.ts";
import { previewMove } from "../conversations/move-preview.ts";
import { begunOf, standingsOf } from "../conversations/move-standings.ts";
import { found, leadProcedure, memberProcedure, router } from "../trpc.ts";
import { Audience } from "./audience.ts";
import { auditMove } from "./audit-move.store.ts";
import { readFlow } from "./flow.store.ts";
import { readVersionNames } from "./named-version.store.ts";
import { readable } from "./readable.ts";
import { readPublishedAt, readReleased, readRollout } from "./rollout.store.ts";
import type { Released } from "./rollout.ts";
import { type Change, changeRollout } from "./rollout-change.store.ts";
import { readVersion } from "./version.store.ts";

const Id = z.object({ id: z.string() });
const OfVersion = Id.extend({ versionId: z.string() });
const Seen = OfVersion.extend({ seen: z.number().int().min(0) });

/** Which version new conversations begin on, and what becomes of those under way. */
export const rolloutRouter = router({
  /** With how conversations really began: since the newest of these versions was published, in the last day at most. */
  get: memberProcedure.input(Id).query(async ({ ctx: { app, workspaceId }, input: { id } }) => {
    const rollout = found(await readRollout(app.db.prisma, workspaceId, id), "flow");
    const since = await readPublishedAt(app.db.prisma, rollout);
    const names = await readVersionNames(app.db, id);
    const named = <Of extends Released>(one: Of | null) =>
      one && { ...one, name: names.get(one.versionId) ?? null };
    const { live, previous, trial, count } = rollout;
    const versions = { live: named(live), previous: named(previous), trial: named(trial), count };
    return { ...versions, begun: await begunOf(app, { workspaceId, flowId: id }, since) };
  }),

  /** Whom a published version goes to; at a share of 100 it is live. */
  release: leadProcedure.input(Seen.extend({ audience: Audience })).mutation(({ ctx, input }) => {
    const { versionId, audience } = input;
    return change(ctx, input, { does: "release", versionId, audience });
  }),

  stop: leadProcedure
    .input(Seen)
    .mutation(({ ctx, input }) => change(ctx, input, { does: "stop", versionId: input.versionId })),

  rollBack: leadProcedure
    .input(Seen)
    .mutation(({ ctx, input }) => change(ctx, input, { does: "roll back", versionId: input.versionId })),

  /** Who is mid-flow on other versions than this one (on any, where none is named), and where. */
  midFlow: leadProcedure
    .input(Id.extend({ except: z.string().nullable() }))
    .query(async ({ ctx: { app, workspaceId }, input: { id, except } }) => {
      found(await readFlow(app.db, workspaceId, id), "flow");
      return standingsOf(app, { workspaceId, flowId: id, except });
    }),

  /** What a move to a version would do, or to the draft as it stands. */
  previewMove: leadProcedure
    .input(Id.extend({ to: z.string().nullable() }))
    .query(async ({ ctx: { app, workspaceId }, input: { id, to } }) => {
      const { draft } = found(await readFlow(app.db, workspaceId, id), "flow");
      const version =
        to === null ? null : await readVersion(app.db, { workspaceId, flowId: id, versionId: to });
      const flow = readable(migrate(to === null ? draft : found(version, "version").body));
      if (to === null && checkFlow(flow).some(({ severity }) => severity === "error"))
        throw new TRPCError({ code: "PRECONDITION_FAILED", message: unfinished });
      return previewMove(app, { workspaceId, flowId: id, except: to }, flow);
    }),

  /** Moves some conversations to a version, and says where to go on; to be called until there is no next. */
  move: leadProcedure
    .input(
      OfVersion.extend({
        /** Who a person goes on with: those who do not fit, everybody, or nobody (who does not fit stays). */
        handOver: z.enum(["misfits", "all"]).or(z.literal(false)),
        after: z.object({ versionId: z.string(), id: z.uuid() }).nullable(),
      }),
    )
    .mutation(async ({ ctx: { app, workspaceId, user }, input: { id, versionId, handOver, after } }) => {
      found(await readFlow(app.db, workspaceId, id), "flow");
      const to = found(await readReleased(app.db.prisma, id, versionId), "version");
      const moving = { workspaceId, flowId: id, to: versionId, by: user, handOver, after };
      const { failure, ...done } = await moveMany(app, moving);
      await auditMove(app.db, { workspaceId, flowId: id, actor: user, version: to.number, ...done });
      if (failure !== null) throw failure;
      return done;
    }),
});

const unfinished = "The draft cannot be published yet: put right what the checks found, then look at a move.";

interface Scope {
  app: App;
  workspaceId: string;
  user: { id: string; name: string };
}

async function change(
  { app, workspaceId, user }: Scope,
  { id, seen }: { id: string; seen: number },
  wanted: Change,
) {
  const changing = { workspaceId, flowId: id, actor: user, seen, change: wanted };
  const answer = found(await changeRollout(app.db, changing), "version");
  if (answer.ok) app.live.announce({ workspaceId, topic: "flows" });
  return answer;
}
