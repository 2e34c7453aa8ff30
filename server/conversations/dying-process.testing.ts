import type { Machine } from "#flows/machine.ts";
import { readEnv } from "../env.ts";
import { startApp } from "../main.ts";
import { advance } from "./advance.ts";
import type { Machines } from "./machines.ts";
import { runtimeOf } from "./runtime.ts";

// A process that takes in a message on which it dies: DATABASE_URL DATA_DIR CONVERSATION.
const [url = "", dataDir = "", id = ""] = process.argv.slice(2);
const env = readEnv({ DATABASE_URL: url, DATA_DIR: dataDir, LOG_LEVEL: "silent" });
const runtime = runtimeOf(await startApp(env, url));
const deadly = { resolveState: { value: () => process.exit(9) } };
const of: Machines["of"] = async (pinned) => {
  const compiled = await runtime.machines.of(pinned);
  return { ...compiled, machine: Object.create(compiled.machine, deadly) as Machine };
};
await advance({ ...runtime, machines: { of } as Machines }, id, {
  eventId: "customer:fatal",
  incoming: { type: "message", text: "fatal" },
});
