import { UserError } from "../user-error.ts";

type Command = (args: string[]) => boolean | Promise<boolean>;

/** Each loads what it needs alone: a check should not wait for the parts of the server that publishing needs. */
const commands: Record<string, () => Promise<Command>> = {
  check: async () => (await import("./flow/check.ts")).check,
  compile: async () => (await import("./flow/compile.ts")).compileFile,
  simulate: async () => (await import("./flow/simulate.ts")).simulate,
  test: async () => (await import("./flow/test.ts")).test,
  publish: async () => (await import("./flow/publish.ts")).publish,
  ears: async () => (await import("./flow/ears.ts")).ears,
  policies: async () => (await import("./flow/policies.ts")).policies,
};

const help = `npm run -s flow -- …
  check FILE [--ears E.json] [--policies P.json]
                                  what is wrong with a flow file, a finding a line
  compile FILE                    the XState machine config it becomes
  simulate FILE --messages M.jsonl [--stubs S.json] [--ears E.json] [--policies P.json]
                                  plays customers' turns through it, a conversation a line
  test FILE [--ears E.json] [--policies P.json]
                                  runs the scenarios kept with it, a line each
  publish FILE --as NAME [--share PERCENT] [--test-customers A,B]
                                  publishes it into the workspace, by what that workspace hears
  ears                            what the workspace hears of its own (intents, keyword lists), for --ears
  policies                        the workspace's escalation policies, for --policies

A flow is checked and tested by itself, and messages are played as in a new workspace. --ears and --policies name files with
what a workspace has, as “flow ears” and “flow policies” print it.`;

/** `npm run flow -- check|compile|simulate|test|publish FILE`: one JSON object per line; exit 0 only if what it checks holds. */
async function flow([name = "", ...args]: string[]): Promise<boolean> {
  if (name === "--help" || name === "help") {
    console.log(help);
    return true;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command)
    throw new UserError(
      `Say what to do with a flow: ${Object.keys(commands).join(", ")}. --help tells more.`,
    );
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
