import { type Machine, machineOf } from "#flows/machine.ts";
import { connectDb } from "../db.ts";
import { advance } from "./advance.ts";
import { type Beginning, begin } from "./begin.ts";
import { ConversationCache } from "./cache.ts";
import { Machines } from "./machines.ts";
import { Mailbox } from "./mailbox.ts";
import type { Runtime } from "./runtime.ts";
import { Silence } from "./silence.ts";
import { Tries } from "./tries.ts";
import type { TurnWriter } from "./turn-writer.ts";

// A process that dies while it takes a message in, or before that, while it compiles the version, or after it, when the turn
// is to be written, or while it begins a conversation: DATABASE_URL DATA_DIR CONVERSATION|BEGINNING DIES_AT. It has only what
// it gets to use before that, since a whole server takes seconds to start.
const [url = "", dataDir = "", what = "", diesAt = "message"] = process.argv.slice(2);
const dies = () => process.exit(9);
const db = connectDb(url);
const tries = new Tries(dataDir, console.error);
const noPolicies = async () => ({ policies: [], revision: 0, by: "", at: null });
const make = diesAt === "compile" ? dies : machineOf;
const machines = new Machines(db.pool, noPolicies, tries, make);
const deadly = diesAt === "write" ? {} : { transition: { value: dies } };
const of: Machines["of"] = async (pinned) => {
  const compiled = await machines.of(pinned);
  return { ...compiled, machine: Object.create(compiled.machine, deadly) as Machine };
};
const runtime: Partial<Runtime> = {
  db,
  machines: { of } as Machines,
  mailbox: new Mailbox(),
  cache: new ConversationCache(),
  silence: new Silence(),
  standings: async () => ({}),
  ears: async () => null,
  now: () => new Date().toISOString(),
  tries,
  writer: { write: dies } as unknown as TurnWriter,
};
if (diesAt === "begin") await begin(runtime as Runtime, JSON.parse(what) as Beginning);
await advance(runtime as Runtime, what, {
  eventId: "customer:fatal",
  incoming: { type: "message", text: "fatal" },
});
