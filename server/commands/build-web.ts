import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { UserError } from "../user-error.ts";
import { compressFiles } from "./compress-files.ts";

/** Builds the web app if its sources are not those of the last build. */
export async function buildWeb(): Promise<void> {
  const wanted = digestOfSources();
  const built = existsSync(stamp) ? readFileSync(stamp, "utf8") : "";
  if (built === wanted && existsSync(join(root, "web/dist/index.html"))) return;
  process.stderr.write("Building the web app …\n");
  rmSync(stamp, { force: true }); // an interrupted build is begun again
  await runVite();
  await compressFiles(join(root, "web/dist/assets"));
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const stamp = join(root, "node_modules/.baton/web");

function digestOfSources(): string {
  const hash = createHash("sha256");
  const files = globSync(
    ["web/**/*.{ts,tsx,css,html,svg}", "flows/**/*.{ts,json}", "server/commands/compress-files.ts"],
    {
      cwd: root,
      exclude: ["web/dist/**", "**/*.test.ts", "**/*.test.tsx"],
    },
  );
  for (const file of [...files.sort(), "package-lock.json"])
    hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

async function runVite(): Promise<void> {
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const args = [vite, "build", "--config", "web/vite.config.ts", "--logLevel", "warn"];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", 2, 2] });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new UserError("The web app could not be built: the lines above say why.");
}
