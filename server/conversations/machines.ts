import type { Flow } from "#flows/flow.ts";
import { type Machine, machineOf } from "#flows/machine.ts";
import { migrate } from "#flows/migrate/migrate.ts";
import type { PolicyList } from "../authoring/policies-live.ts";
import type { Sql } from "../db.ts";
import { readBeginningFailures } from "./failed-beginning.store.ts";
import { forgetVersionFailures, readVersionFailures } from "./failed-version.store.ts";
import type { Tries } from "./tries.ts";
import { readVersionBody } from "./version.store.ts";

export interface Compiled {
  flow: Flow;
  machine: Machine;
  /** How often in a row beginnings with it had ended their process when it was compiled here, by visitor. */
  fatal: Map<string, number>;
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
  #tries: Pick<Tries, "begin" | "end">;
  #make: typeof machineOf;

  constructor(
    db: Sql,
    policies: (workspaceId: string) => Promise<PolicyList>,
    tries: Pick<Tries, "begin" | "end">,
    make = machineOf,
  ) {
    this.#db = db;
    this.#policies = policies;
    this.#tries = tries;
    this.#make = make;
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
    const oldest = this.#compiled.size > limit ? this.#compiled.keys().next() : undefined;
    if (oldest && !oldest.done) this.#compiled.delete(oldest.value);
    return compiled;
  }

  /** What ended its process again and again is left alone, so that its conversations go to people. */
  async #compile(versionId: string, list: PolicyList): Promise<Compiled> {
    const body = await readVersionBody(this.#db, versionId);
    const failures = await readVersionFailures(this.#db, versionId);
    if (failures >= maxVersionTries)
      throw new Error(`Version ${versionId} has ended its process ${failures} times: publish another one.`);
    const fatal = await readBeginningFailures(this.#db, versionId);
    const compiled = { ...this.#compileAtOnce(versionId, body, list), fatal };
    if (failures > 0) await forgetVersionFailures(this.#db, versionId);
    return compiled;
  }

  #compileAtOnce(versionId: string, body: unknown, { policies }: PolicyList): Omit<Compiled, "fatal"> {
    this.#tries.begin({ versionId });
    try {
      const migrated = migrate(body);
      if (!migrated.ok) throw new Error(`Version ${versionId} cannot be read: ${migrated.message}`);
      return { flow: migrated.flow, machine: this.#make(migrated.flow, policies) };
    } finally {
      this.#tries.end(versionId);
    }
  }
}

const limit = 200;
/** As often as an event is tried. */
const maxVersionTries = 5;
