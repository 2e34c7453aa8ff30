import type { Sql } from "../../db.ts";
import { remembered } from "../../remembered.ts";
import type { System } from "../circuit.store.ts";
import type { Budget } from "../gate.ts";
import { readAllowedHosts } from "./allowed-host.store.ts";

/** The servers that a workspace's flows may reach. */
export async function allowedServers(db: Sql, workspaceId: string): Promise<string[]> {
  return (await readAllowedHosts(db, workspaceId)).map(({ host }) => host);
}

/** What a workspace's flows may ask of a server; null where they may not reach it. Known two seconds after a change. */
export function allowedHosts(db: Sql): (system: System) => Promise<Budget | null> {
  const hostsOf = remembered(2_000, async (workspaceId) => {
    const rows = await readAllowedHosts(db, workspaceId);
    return new Map(rows.map((row) => [row.host, row]));
  });
  return async ({ workspaceId, connector }) => (await hostsOf(workspaceId)).get(connector) ?? null;
}
