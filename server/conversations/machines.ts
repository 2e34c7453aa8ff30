import type { Flow } from "#flows/flow.ts";
import { type Machine, machineOf } from "#flows/machine.ts";
import { migrate } from "#flows/migrate/migrate.ts";
import type { PolicyList } from "../authoring/policies-live.ts";
import type { Sql } from "../db.ts";
import { readVersionBody } from "./version.store.ts";

export interface Compiled {
  flow: Flow;
  machine: Machine;
}

/** What a machine is made from: a version, and whose policies come before its own. */
export interface Pinned {
  versionId: string;
  versionHash: string;
  workspaceId: string;
}

/**
 * Compiled machines by the hash of their version and the revision of the workspace's policies: neither ever changes, so
 * nor does their machine.
 */
export class Machines {
  #compiled = new Map<string, Promise<Compiled>>();
  #db: Sql;
  #policies: (workspaceId: string) => Promise<PolicyList>;
  #limit: number;

  constructor(db: Sql, policies: (workspaceId: string) => Promise<PolicyList>, limit = 200) {
    this.#db = db;
    this.#policies = policies;
    this.#limit = limit;
  }

  async of(pinned: Pinned): Promise<Compiled> {
    const list = await this.#policies(pinned.workspaceId);
    const under = list.policies.length > 0 ? ` ${pinned.workspaceId} ${list.revision}` : "";
    const key = `${pinned.versionHash}${under}`;
    const known = this.#compiled.get(key);
    if (known) return known;
    const compiled = this.#compile(pinned.versionId, list);
    compiled.catch(() => this.#compiled.delete(key));
    this.#compiled.set(key, compiled);
    const oldest = this.#compiled.size > this.#limit ? this.#compiled.keys().next() : undefined;
    if (oldest && !oldest.done) this.#compiled.delete(oldest.value);
    return compiled;
  }

  async #compile(versionId: string, { policies }: PolicyList): Promise<Compiled> {
    const migrated = migrate(await readVersionBody(this.#db, versionId));
    if (!migrated.ok) throw new Error(`Version ${versionId} cannot be read: ${migrated.message}`);
    return { flow: migrated.flow, machine: machineOf(migrated.flow, policies) };
  }
}
