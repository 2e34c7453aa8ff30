import { UserError } from "../user-error.ts";

/** `npm run bench -- NAME`: one line per figure. */
const benches: Record<string, () => Promise<(args: string[]) => Promise<boolean>>> = {
  check: async () => (await import("../../e2e/load/check.ts")).check,
  compile: async () => (await import("../../e2e/load/compile.ts")).compileFlows,
  deadlines: async () => (await import("../../e2e/load/deadlines.ts")).deadlines,
  signals: async () => (await import("../../e2e/load/signals.ts")).signals,
  start: async () => (await import("../../e2e/load/start.ts")).start,
  idle: async () => (await import("../../e2e/load/idle.ts")).idle,
  length: async () => (await import("../../e2e/load/length.ts")).length,
  turns: async () => (await import("../../e2e/load/turns.ts")).turns,
  writes: async () => (await import("../../e2e/load/writes.ts")).writes,
};

const [name = "", ...args] = process.argv.slice(2);
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
process.env.OPENINGS_PER_MINUTE ??= "1000000"; // all its customers come from one address
try {
  if (!bench) throw new UserError(`Say what to measure: ${Object.keys(benches).join(", ")}.`);
  process.exitCode = (await (await bench())(args)) ? 0 : 1;
} catch (error) {
  console.error(error instanceof UserError ? error.message : error);
  process.exitCode = 1;
}
