import { mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { bornAt, isAlive } from "../database/lock.ts";
import type { Arrival } from "./advance.ts";
import type { BeginningFor } from "./failed-beginning.store.ts";

/** An event that is being taken in, a conversation that is being begun, or a version that is being compiled. */
export type Try = Taking | BeginningTry | Compiling;

export interface Taking {
  conversationId: string;
  arrival: Arrival;
}

export interface BeginningTry {
  conversationId: string;
  begins: BeginningFor;
}

interface Compiling {
  versionId: string;
}

/**
 * What this process is taking in at this moment, in a file: written before each try and struck out after it, so that an
 * event that ends the process is known by the one that comes after it. Nothing is flushed to disk: what the system has
 * taken outlives the process, and the machine's own end is no event's fault. A mark costs some microseconds.
 */
export class Tries {
  readonly #folder: string;
  readonly #report: (error: unknown) => void;
  #file: number | "none" | null = null;
  #slots = new Map<string, number>();
  #free: number[] = [];
  /** Slots whose try is over and whose mark still stands. */
  #over: number[] = [];

  /** Where nothing can be written, turns are taken without marks, and that is reported once. */
  constructor(dataDir: string, report: (error: unknown) => void) {
    this.#folder = folderIn(dataDir);
    this.#report = report;
  }

  /** A conversation's turns come one after the other, so its id is enough to name the try. */
  begin(begun: Try): void {
    const id = "versionId" in begun ? begun.versionId : begun.conversationId;
    const slot = this.#slots.get(id) ?? this.#over.pop() ?? this.#free.pop() ?? this.#slots.size;
    this.#slots.set(id, slot);
    this.#write(slot, encoded(begun));
  }

  /**
   * Of a conversation or a version. The mark gives way to that of the next try where one begins at once, and is struck out
   * with the next microtask where none does: one that outlived its try would be held against what went well.
   */
  end(id: string): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    this.#slots.delete(id);
    if (this.#over.push(slot) === 1) queueMicrotask(() => this.#strikeOut());
  }

  #strikeOut(): void {
    for (const slot of this.#over) this.#write(slot, struckOut);
    this.#free.push(...this.#over.splice(0));
  }

  /** For an orderly end: nothing is left to find. */
  close(): void {
    if (typeof this.#file === "number" && this.#slots.size === 0) rmSync(this.#path(), { force: true });
  }

  #write(slot: number, bytes: Uint8Array): void {
    if (this.#file === "none") return;
    try {
      this.#file ??= this.#open();
      writeSync(this.#file, bytes, 0, bytes.length, slot * slotSize);
    } catch (error) {
      this.#file = "none";
      this.#report(error);
    }
  }

  #open(): number {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    return openSync(this.#path(), "w", 0o600);
  }

  #path(): string {
    return join(this.#folder, nameOfProcess());
  }
}

/**
 * The tries that dead processes did not come to the end of, for whoever asks first: they are ours from then on, and
 * somebody else's again should we die over them. `counted` forgets them.
 */
export function unfinishedTries(dataDir: string): { tries: Try[]; counted: () => void } {
  const folder = folderIn(dataDir);
  const left = namesIn(folder)
    .filter((name) => !isAlive(processOf(name)))
    .flatMap((name) => taken(folder, name));
  return {
    tries: left.flatMap((path) => triesIn(readFileSync(path))),
    counted: () => {
      for (const path of left) rmSync(path, { force: true });
    },
  };
}

/** Holds any message; of a larger answer only that there was one is kept. */
const slotSize = 64 * 1024;
const headerSize = 4;
const struckOut = new Uint8Array(headerSize);

function folderIn(dataDir: string): string {
  return join(dataDir, "tries");
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // nothing was ever tried here
  }
}

/** Where the marks lie once they are ours; none where another process was faster. */
function taken(folder: string, name: string): string[] {
  const mine = join(folder, `${nameOfProcess()}~${name.split("~").at(-1)}`);
  try {
    renameSync(join(folder, name), mine);
    return [mine];
  } catch {
    return [];
  }
}

function nameOfProcess(): string {
  return `${process.pid}.${bornAt(process.pid)}`;
}

function processOf(name: string): { pid: number; born: string } {
  const [pid = "", ...born] = (name.split("~")[0] ?? "").split(".");
  return { pid: Number(pid), born: born.join(".") };
}

function encoded(begun: Try): Buffer {
  const whole = Buffer.from(JSON.stringify(begun));
  const body =
    whole.length <= slotSize - headerSize ? whole : Buffer.from(JSON.stringify(withoutOutput(begun)));
  const bytes = Buffer.allocUnsafe(headerSize + body.length);
  bytes.writeUInt32LE(body.length);
  body.copy(bytes, headerSize);
  return bytes;
}

function withoutOutput(begun: Try): Try {
  if (!("arrival" in begun)) return begun;
  const { conversationId, arrival } = begun;
  const { incoming } = arrival;
  return {
    conversationId,
    arrival: { ...arrival, incoming: incoming.type === "result" ? { ...incoming, output: null } : incoming },
  };
}

function triesIn(bytes: Buffer): Try[] {
  const tries: Try[] = [];
  for (let at = 0; at + headerSize <= bytes.length; at += slotSize) {
    const length = bytes.readUInt32LE(at);
    if (length > 0) tries.push(...decoded(bytes.subarray(at + headerSize, at + headerSize + length)));
  }
  return tries;
}

/** A mark that was cut off belongs to a try that had not begun. */
function decoded(bytes: Buffer): Try[] {
  try {
    return [JSON.parse(bytes.toString()) as Try];
  } catch {
    return [];
  }
}
