import { chaos } from "../../e2e/chaos/chaos.ts";
import { UserError } from "../user-error.ts";

/** `npm run chaos -- --kills N --messages M`: kill -9 under load, and then what became of every conversation. */
const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) process.on(signal, () => stop.abort());
process.channel?.unref(); // listening to it must not keep us alive
try {
  process.exitCode = (await chaos(process.argv.slice(2), stop.signal)) ? 0 : 1;
} catch (error) {
  console.error(error instanceof UserError ? error.message : error);
  process.exitCode = 1;
}
