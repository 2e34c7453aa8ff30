import { UserError } from "../user-error.ts";
import { check } from "./flow/check.ts";
import { compileFile } from "./flow/compile.ts";
import { publish } from "./flow/publish.ts";
import { simulate } from "./flow/simulate.ts";
import { test } from "./flow/test.ts";

/** `npm run flow -- check|compile|simulate|test|publish FILE`: one JSON object per line; exit 0 only if what it checks holds. */
const commands: Record<string, (args: string[]) => boolean | Promise<boolean>> = {
  check,
  compile: compileFile,
  simulate,
  test,
  publish,
};

async function flow([name = "", ...args]: string[]): Promise<boolean> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UserError(`Say what to do with a flow: ${Object.keys(commands).join(", ")}.`);
  return command(args);
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
