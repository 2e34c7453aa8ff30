import { createServer } from "node:net";
import type { Env } from "./env.ts";
import { UserError } from "./user-error.ts";

/** Asked before anything is started, so that a taken port leaves nothing to clean up. */
export async function assertPortFree({ PORT, HOST }: Env): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", (error: NodeJS.ErrnoException) => reject(new UserError(sentence(error, PORT, HOST))));
    probe.listen(PORT, HOST, () => probe.close(() => resolve()));
  });
}

function sentence(error: NodeJS.ErrnoException, port: number, host: string): string {
  if (error.code === "EADDRINUSE") {
    return `Port ${port} is already in use: stop the program that uses it, or choose another with PORT=${port + 1} npm start.`;
  }
  if (error.code === "EACCES") return `Port ${port} needs more rights: choose one above 1023 with PORT.`;
  return `Cannot listen on ${host}:${port} (${error.code}): set HOST to an address of this machine.`;
}
