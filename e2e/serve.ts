import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** A process of ours that prints its address once it is up. */
export interface Served {
  url: string;
  process: ChildProcess;
  stop: () => Promise<void>;
}

/** Starts a file with Node 24 and waits for the address on its stdout. */
export async function serve(file: string, args: string[], env: Record<string, string> = {}): Promise<Served> {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", file, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit", "ipc"], // a server that is left alone stops by itself, and its database with it
  });
  const url = await addressOf(child);
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    child.kill("SIGTERM");
    await gone;
  };
  return { url, process: child, stop };
}

/** Runs a file to its end; throws unless it succeeds. */
export async function runToEnd(
  file: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<void> {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", file, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error(`${file} ${args.join(" ")} failed.`);
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = "";
    child.stdout?.on("data", (piece: Buffer) => {
      told += piece;
      const url = /http:\/\/\S+/.exec(told)?.[0];
      if (url) resolve(url);
    });
    child.once("exit", (code) => reject(new Error(`A server ended before it was up (${code}).`)));
  });
}
