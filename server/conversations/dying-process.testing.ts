import { type Machine, machineOf } from "#flows/machine.ts";
import { connectDb } from "../db.ts";
import { advance } from "./advance.ts";
import { ConversationCache } from "./cache.ts";
import { Machines } from "./machines.ts";
import { Mailbox } from "./mailbox.ts";
import type { Runtime } from "./runtime.ts";
import { Silence } from "./silence.ts";
import { Tries } from "./tries.ts";

// A process that takes in a message on which it dies, or dies before that, while it compiles the version:
// DATABASE_URL DATA_DIR CONVERSATION DIES_AT. It has only what it gets to use before that, since a whole server takes
// seconds to start.
const [url = "", dataDir = "", id = "", diesAt = "message"] = process.argv.slice(2);
const db = connectDb(url);
const tries = new Tries(dataDir, console.error);
const noPolicies = async () => ({ policies: [], revision: 0, by: "", at: null });
const make = diesAt === "compile" ? () => process.exit(9) : machineOf;
const machines = new Machines(db.pool, noPolicies, tries, make);
const deadly = { resolveState: { value: () => process.exit(9) } };
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
};
await advance(runtime as Runtime, id, {
  eventId: "customer:fatal",
  incoming: { type: "message", text: "fatal" },
});
