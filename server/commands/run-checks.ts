import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Runs all checks, two at a time, and prints what each has to say; gives the names of those that failed. */
export async function check(): Promise<string[]> {
  mkdirSync(join(root, "node_modules/.cache/tsc"), { recursive: true });
  const queue = [...CHECKS];
  const failed: string[] = [];
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { ok, said } = await run(next.command);
      process.stderr.write(`${ok ? "✓" : "✗"} ${next.name}\n${ok ? "" : said}`);
      if (!ok) failed.push(next.name);
    }
  };
  await Promise.all([lane(), lane()]);
  return failed;
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const tsc = "node_modules/typescript/bin/tsc";

/** The longest first. */
const CHECKS = [
  { name: "types of web", command: [tsc, "-p", "web"] },
  { name: "types of server", command: [tsc, "-p", "server"] },
  { name: "types of flows", command: [tsc, "-p", "flows"] },
  { name: "types of flows' tests", command: [tsc, "-p", "flows/tsconfig.test.json"] },
  { name: "types of e2e", command: [tsc, "-p", "e2e"] },
  {
    name: "format and lint",
    command: ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings"],
  },
  { name: "nothing unused", command: ["node_modules/knip/bin/knip.js", "--treat-config-hints-as-errors"] },
];

async function run(command: string[]): Promise<{ ok: boolean; said: string }> {
  const child = spawn(process.execPath, command, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      said += chunk;
    });
  }
  const code = await new Promise((resolve) => child.once("close", resolve));
  return { ok: code === 0, said };
}
