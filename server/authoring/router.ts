import { z } from "zod";
import { newFlow } from "#flows/edit/new-flow.ts";
import { Flow } from "#flows/flow.ts";
import { migrate } from "#flows/migrate/migrate.ts";
import type { App } from "../app.ts";
import { cleanText } from "../clean-text.ts";
import { found, leadProcedure, memberProcedure, router } from "../trpc.ts";
import { Audience, everybody } from "./audience.ts";
import { entering } from "./entering.ts";
import { insertFlow, readFlow, readFlows, writeDraft } from "./flow.store.ts";
import { nameVersion } from "./named-version.store.ts";
import { publishFlow, refused } from "./publish-flow.ts";
import { readable } from "./readable.ts";
import { readVersion, readVersions } from "./version.store.ts";

const Name = z.string().trim().min(1, "Give it a name.").max(120);
const Id = z.object({ id: z.string() });
const Revision = z.number().int().min(0);

export const flowsRouter = router({
  list: memberProcedure.query(({ ctx }) => readFlows(ctx.app.db, ctx.workspaceId)),

  /** Empty, or with what a template or a file holds; `left` are the titles of the default policies that it leaves to the workspace. */
  create: leadProcedure
    .input(z.object({ name: Name, flow: Flow.optional() }))
    .mutation(async ({ ctx, input: { name, flow } }) => {
      const { app, workspaceId, user } = ctx;
      const { flow: draft, left } = await entering(
        app.db,
        workspaceId,
        flow ? { ...flow, name } : newFlow(name),
      );
      const made = await insertFlow(app.db, workspaceId, draft, user.name);
      announce(app, workspaceId);
      return { ...made, left };
    }),

  get: memberProcedure.input(Id).query(async ({ ctx, input }) => {
    const { draftBy: _, ...flow } = found(await readFlow(ctx.app.db, ctx.workspaceId, input.id), "flow");
    return { ...flow, draft: readable(migrate(flow.draft)) };
  }),

  /** Nothing is overwritten: an edit of an older draft is told what stands there now, and by whom. */
  save: leadProcedure
    .input(Id.extend({ baseRevision: Revision, draft: Flow }))
    .mutation(({ ctx, input }) => save(ctx, input)),

  publish: leadProcedure
    .input(Id.extend({ revision: Revision, note: z.string().trim().max(500), audience: Audience.optional() }))
    .mutation(async ({ ctx, input }) => {
      const { app, workspaceId, user } = ctx;
      const stored = found(await readFlow(app.db, workspaceId, input.id), "flow");
      if (stored.revision !== input.revision) return changedMeanwhile(stored.draftBy);
      const flow = readable(migrate(stored.draft));
      const { note, audience = everybody } = input;
      const publishing = { workspaceId, flowId: stored.id, flow, note, author: user, audience };
      const published = await publishFlow(app.db, publishing);
      if (published.ok) announce(app, workspaceId);
      return published;
    }),

  versions: memberProcedure.input(Id).query(async ({ ctx: { app, workspaceId }, input: { id } }) => {
    found(await readFlow(app.db, workspaceId, id), "flow");
    return readVersions(app.db, workspaceId, id);
  }),

  version: memberProcedure.input(Id.extend({ versionId: z.string() })).query(async ({ ctx, input }) => {
    const { body, ...version } = await versionOf(ctx, input);
    return { ...version, flow: readable(migrate(body)) };
  }),

  /** Calls a version something that people remember; an empty name takes it away. */
  nameVersion: leadProcedure
    .input(Id.extend({ versionId: z.string(), name: z.string().trim().max(60, "Use at most 60 letters.") }))
    .mutation(async ({ ctx: { app, workspaceId, user }, input: { id, versionId, name } }) => {
      const naming = { workspaceId, flowId: id, versionId, actor: user, name: cleanText(name) };
      const named = found(await nameVersion(app.db, naming), "version");
      if (named.ok) announce(app, workspaceId);
      return named;
    }),

  /** Makes an earlier version the draft; it goes live only when it is published. */
  restore: leadProcedure
    .input(Id.extend({ versionId: z.string(), baseRevision: Revision }))
    .mutation(async ({ ctx, input }) => {
      const { body } = await versionOf(ctx, input);
      return save(ctx, { id: input.id, baseRevision: input.baseRevision, draft: readable(migrate(body)) });
    }),
});

interface Scope {
  app: App;
  workspaceId: string;
  user: { id: string; name: string };
}

async function save(
  { app, workspaceId, user }: Scope,
  edit: { id: string; baseRevision: number; draft: Flow },
) {
  const revision = await writeDraft(app.db, { ...edit, workspaceId, by: user.name });
  if (revision !== null) {
    announce(app, workspaceId);
    return { ok: true as const, revision };
  }
  const now = found(await readFlow(app.db, workspaceId, edit.id), "flow");
  const draft = readable(migrate(now.draft));
  return { ok: false as const, reason: "stale" as const, revision: now.revision, draft, by: now.draftBy };
}

async function versionOf({ app, workspaceId }: Scope, { id, versionId }: { id: string; versionId: string }) {
  return found(await readVersion(app.db, { workspaceId, flowId: id, versionId }), "version");
}

function changedMeanwhile(by: string) {
  const who = by || "Somebody";
  return refused("stale", `${who} changed this flow a moment ago: look at the change, then publish again.`);
}

function announce(app: App, workspaceId: string): void {
  app.live.announce({ workspaceId, topic: "flows" });
}
