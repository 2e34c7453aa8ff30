import { createServer } from "node:net";
import type { Env } from "./env.ts";
import { UserError } from "./user-error.ts";

/** Asked before anything is started, so that a taken port leaves nothing to clean up. */
export async function assertPortFree(env: Env): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", (error) => reject(portProblem(error, env)));
    probe.listen(env.PORT, env.HOST, () => probe.close(() => resolve()));
  });
}

/** Why one cannot listen there, with the way out. */
export function portProblem(error: NodeJS.ErrnoException, { PORT, HOST }: Env): UserError {
  if (error.code === "EADDRINUSE") {
    return new UserError(
      `Port ${PORT} is already in use: stop the program that uses it, or choose another with PORT=${PORT + 1} npm start.`,
    );
  }
  if (error.code === "EACCES") {
    return new UserError(`Port ${PORT} needs more rights: choose one above 1023 with PORT.`);
  }
  return new UserError(
    `Cannot listen on ${HOST}:${PORT} (${error.code}): set HOST to an address of this machine.`,
  );
}
