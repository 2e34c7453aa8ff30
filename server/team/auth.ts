import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { organization } from "better-auth/plugins/organization";
import type { FastifyBaseLogger } from "fastify";
import type { Db } from "../db.ts";
import type { Env } from "../env.ts";
import { directSession } from "./direct-session.ts";
import { accessControl, authRoles } from "./roles.ts";
import { IP_HEADER } from "./web-request.ts";

/** Sessions, passwords, invitations and rate limits: all of it better-auth's, told our words for things. */
export function createAuth(db: Db, env: Env, secret: string, log: FastifyBaseLogger) {
  return betterAuth({
    baseURL: publicUrl(env),
    basePath: "/api/auth",
    secret,
    database: prismaAdapter(db.prisma, { provider: "postgresql", transaction: true }),
    emailAndPassword: { enabled: true, minPasswordLength: 10, maxPasswordLength: 128 },
    session: { expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24 },
    rateLimit: { enabled: true, storage: "database", window: 60, max: 120 },
    telemetry: { enabled: false },
    logger: { level: "warn", log: (_level, message) => log.warn({ part: "better-auth" }, message) },
    advanced: {
      cookiePrefix: "baton",
      ipAddress: { ipAddressHeaders: [IP_HEADER] },
      database: { generateId: () => crypto.randomUUID() },
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax" },
    },
    // sign-up happens through an invitation or the first start only (see routes.ts)
    disabledPaths: ["/sign-up/email", "/organization/create"],
    trustedOrigins: (request) => sameOrigin(request),
    plugins: [
      directSession,
      organization({
        ac: accessControl,
        roles: authRoles,
        creatorRole: "owner",
        schema: {
          organization: { modelName: "workspace" },
          member: { fields: { organizationId: "workspaceId" } },
          invitation: { fields: { organizationId: "workspaceId" } },
          session: { fields: { activeOrganizationId: "workspaceId" } },
        },
      }),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;

/** Where people reach this server. */
export function publicUrl(env: Env): string {
  return env.BATON_URL ?? `http://${env.HOST === "0.0.0.0" ? "localhost" : env.HOST}:${env.PORT}`;
}

/** A page may call the server that it came from, under whatever name that was reached. */
function sameOrigin(request: Request | undefined): string[] {
  const host = request?.headers.get("host");
  return host ? [`http://${host}`, `https://${host}`] : [];
}
