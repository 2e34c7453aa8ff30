import type { Flow } from "#flows/flow.ts";
import { type Machine, machineOf } from "#flows/machine.ts";
import { migrate } from "#flows/migrate/migrate.ts";
import type { Sql } from "../db.ts";
import { readVersionBody } from "./version.store.ts";

export interface Compiled {
  flow: Flow;
  machine: Machine;
}

/** Compiled machines by the hash of their version: a version never changes, so neither does its machine. */
export class Machines {
  #compiled = new Map<string, Promise<Compiled>>();
  #db: Sql;
  #limit: number;

  constructor(db: Sql, limit = 200) {
    this.#db = db;
    this.#limit = limit;
  }

  of({ versionId, versionHash }: { versionId: string; versionHash: string }): Promise<Compiled> {
    const known = this.#compiled.get(versionHash);
    if (known) return known;
    const compiled = this.#compile(versionId);
    compiled.catch(() => this.#compiled.delete(versionHash));
    this.#compiled.set(versionHash, compiled);
    const oldest = this.#compiled.size > this.#limit ? this.#compiled.keys().next() : undefined;
    if (oldest && !oldest.done) this.#compiled.delete(oldest.value);
    return compiled;
  }

  async #compile(versionId: string): Promise<Compiled> {
    const migrated = migrate(await readVersionBody(this.#db, versionId));
    if (!migrated.ok) throw new Error(`Version ${versionId} cannot be read: ${migrated.message}`);
    return { flow: migrated.flow, machine: machineOf(migrated.flow) };
  }
}
