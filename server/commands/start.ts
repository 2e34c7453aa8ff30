import { seedDemo } from "../demo/seed-demo.ts";
import { describeEnv, type Env, readEnv } from "../env.ts";
import { type Baton, startBaton } from "../main.ts";
import { UserError } from "../user-error.ts";
import { buildWeb } from "./build-web.ts";

/** `npm start`: everything up, one address on stdout; a signal takes it all down again. */
async function start(): Promise<void> {
  const unknown = process.argv.slice(2).find((flag) => !FLAGS.includes(flag));
  if (unknown !== undefined) {
    throw new UserError(
      `npm start does not know ${unknown}: it takes ${FLAGS.join(" and ")}. All else is set in the environment, as --help lists.`,
    );
  }
  if (process.argv.includes("--help")) {
    console.log(
      `npm start brings Baton up. It can be told, in the environment:\n\n${describeEnv()}\n\nnpm start -- --without-web leaves the web app as it was last built.`,
    );
    return;
  }
  const env = readEnv();
  const starting = startBoth(env);
  const stop = stopOnce(starting);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  process.on("disconnect", stop); // whoever started us is gone
  process.on("uncaughtException", (error) => {
    console.error(error);
    process.exitCode = 1;
    stop();
  });
  console.log(`Baton is ready: ${(await starting).url}`);
}

const FLAGS = ["--without-web", "--help"];

/** The web app is built while the database comes up; if either fails, nothing is left running. */
async function startBoth(env: Env): Promise<Baton> {
  const [baton, built] = await Promise.allSettled([
    startBaton(env, seedDemo),
    process.argv.includes("--without-web") ? undefined : buildWeb(),
  ]);
  if (baton.status === "rejected") throw baton.reason;
  if (built.status === "fulfilled") return baton.value;
  await baton.value.stop();
  throw built.reason;
}

function stopOnce(starting: Promise<Baton>): () => void {
  let stopping = false;
  return () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), 30_000).unref(); // whatever hangs must not keep us for ever
    starting
      .then((baton) => baton.stop())
      .then(
        () => process.exit(),
        () => process.exit(1),
      );
  };
}

start().catch((error: unknown) => {
  const known = error instanceof UserError;
  console.error(known ? error.message : error);
  process.exit(1);
});
