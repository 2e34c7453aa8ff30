import { initTRPC, TRPCError } from "@trpc/server";
import { z } from "zod";
import type { App } from "./app.ts";
import { databaseAway, databaseGone } from "./database/away.ts";
import { AWAY } from "./error-answers.ts";
import { fieldIssues, issueSentence } from "./issue-sentence.ts";
import { findMember } from "./team/member.store.ts";
import { type Role, roles } from "./team/roles.ts";

/** What a procedure is called with, before anybody is known. */
export type Context = { app: App; headers: Headers };

/** Who may call a procedure. Every procedure says it, so that one test can prove it for all. */
export type Meta = { roles: readonly Role[] | "signed in" | "anybody" };

const FAILED = "Something went wrong here; nothing was changed. Please try again.";

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
    errorFormatter: ({ shape, error }) => {
      const data = { ...shape.data, stack: undefined };
      // what went wrong inside is for the log, not for the screen
      if (error.code === "INTERNAL_SERVER_ERROR") return { ...shape, message: FAILED, data };
      if (!(error.cause instanceof z.ZodError)) return { ...shape, data };
      return {
        ...shape,
        message: issueSentence(error.cause),
        data: { ...data, fields: fieldIssues(error.cause) },
      };
    },
  });

export const router = t.router;
export const createCaller = t.createCallerFactory;

/** Says it where the database is away; what sits on top of it may have swallowed the cause. */
const procedure = t.procedure.use(async ({ ctx, next }) => {
  const result = await next();
  if (result.ok || result.error.code !== "INTERNAL_SERVER_ERROR") return result;
  if (!databaseAway(result.error) && !(await databaseGone(ctx.app.db.pool))) return result;
  throw new TRPCError({
    code: "SERVICE_UNAVAILABLE",
    message: AWAY.error.message,
    cause: result.error.cause,
  });
});

/** Whoever calls: `ctx.known` is null for a stranger. For what a page asks before anybody has signed in. */
export const anybodyProcedure = procedure
  .meta({ roles: "anybody" })
  .use(async ({ ctx, next }) => next({ ctx: { known: await knownOf(ctx) } }));

async function knownOf({ app, headers }: Context) {
  const session = await app.auth.api.getSession({ headers });
  if (!session) return null;
  const { id, name, email } = session.user;
  const member = await findMember(app.db, id, session.session.activeOrganizationId ?? undefined);
  return member ? { ...member, user: { id, name, email } } : null;
}

/** Somebody with a session, not yet known to be of a workspace. */
const signedInProcedure = procedure.meta({ roles: "signed in" }).use(async ({ ctx, next }) => {
  const session = await ctx.app.auth.api.getSession({ headers: ctx.headers });
  if (!session) throw new TRPCError({ code: "UNAUTHORIZED", message: "Please sign in." });
  const { id, name, email } = session.user;
  return next({ ctx: { user: { id, name, email }, session: session.session } });
});

/** A member of the session's workspace in one of these roles; `ctx.workspaceId` bounds every query. */
export function forRoles(...allowed: Role[]) {
  return signedInProcedure.meta({ roles: allowed }).use(async ({ ctx, next }) => {
    const member = await findMember(ctx.app.db, ctx.user.id, ctx.session.activeOrganizationId ?? undefined);
    if (!member) throw new TRPCError({ code: "FORBIDDEN", message: "You are not a member of a workspace." });
    if (!allowed.includes(member.role)) {
      throw new TRPCError({ code: "FORBIDDEN", message: `Only ${sentenceOf(allowed)} may do this.` });
    }
    return next({ ctx: { workspaceId: member.workspaceId, role: member.role } });
  });
}

export const memberProcedure = forRoles(...roles);
export const ownerProcedure = forRoles("owner");
/** Designs, publishes, sets policies. */
export const leadProcedure = forRoles("owner", "lead");
/** Works conversations. */
export const agentProcedure = forRoles("owner", "lead", "agent");

/** The row, or the answer for everything that is not there or is another workspace's: not found. */
export function found<T>(row: T | null | undefined, what: string): T {
  if (row === null || row === undefined) {
    throw new TRPCError({
      code: "NOT_FOUND",
      message: `This ${what} is not here: it may have been removed.`,
    });
  }
  return row;
}

const NAMES: Record<Role, string> = {
  owner: "an owner",
  lead: "a CX lead",
  tester: "a tester",
  agent: "an agent",
};

function sentenceOf(allowed: readonly Role[]): string {
  return allowed.map((role) => NAMES[role]).join(" or ");
}
