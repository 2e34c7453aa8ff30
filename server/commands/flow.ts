import { UserError } from "../user-error.ts";

type Command = (args: string[]) => boolean | Promise<boolean>;

/** Each loads what it needs alone: a check should not wait for the parts of the server that publishing needs. */
const commands: Record<string, () => Promise<Command>> = {
  check: async () => (await import("./flow/check.ts")).check,
  compile: async () => (await import("./flow/compile.ts")).compileFile,
  simulate: async () => (await import("./flow/simulate.ts")).simulate,
  test: async () => (await import("./flow/test.ts")).test,
  publish: async () => (await import("./flow/publish.ts")).publish,
};

/** `npm run flow -- check|compile|simulate|test|publish FILE`: one JSON object per line; exit 0 only if what it checks holds. */
async function flow([name = "", ...args]: string[]): Promise<boolean> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UserError(`Say what to do with a flow: ${Object.keys(commands).join(", ")}.`);
  return (await command())(args);
}

flow(process.argv.slice(2)).then(
  (holds) => {
    process.exitCode = holds ? 0 : 1;
  },
  (error: unknown) => {
    console.error(error instanceof UserError ? error.message : error);
    process.exitCode = 1;
  },
);
