import { z } from "zod";
import { found, leadProcedure, memberProcedure, router } from "../trpc.ts";
import { readCircuits } from "./circuit.store.ts";
import { readAllowedHosts } from "./http/allowed-host.store.ts";
import { allowHost, forbidHost } from "./http/hosts.ts";
import { serverName } from "./http/server-name.ts";

/** What the workspace's flows may reach, and how it is doing. */
export const connectionsRouter = router({
  list: memberProcedure.query(async ({ ctx: { app, workspaceId } }) => {
    const { pool } = app.db;
    const [servers, circuits] = await Promise.all([
      readAllowedHosts(pool, workspaceId),
      readCircuits(pool, workspaceId),
    ]);
    return {
      servers,
      failing: circuits.map(({ connector, state, failures, since, openUntil, reason }) => ({
        connector,
        state,
        failures,
        since: since.toISOString(),
        openUntil: openUntil?.toISOString() ?? null,
        reason,
      })),
    };
  }),

  /** Adds a server, or changes how often it may be called. */
  allow: leadProcedure
    .input(
      z.object({
        host: z.string().max(300),
        callsPerMinute: z.number().int().min(1).max(6_000).default(120),
        callsAtOnce: z.number().int().min(1).max(100).default(8),
      }),
    )
    .mutation(async ({ ctx: { app, workspaceId, user }, input }) => {
      const server = serverName(input.host);
      if (!server.ok) return server;
      await allowHost(app, { workspaceId, actor: user, ...input, host: server.host });
      return server;
    }),

  forbid: leadProcedure
    .input(z.object({ host: z.string().min(1).max(300) }))
    .mutation(async ({ ctx: { app, workspaceId, user }, input: { host } }) => {
      found((await forbidHost(app, { workspaceId, actor: user, host })) || null, "server");
      return { ok: true as const };
    }),
});
