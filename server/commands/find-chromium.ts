import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../user-error.ts";

/** A browser for the stories: the machine's own, else Playwright's, else one from the distribution. */
export async function findChromium(): Promise<string> {
  const { chromium } = await import("@playwright/test");
  const present = () =>
    [process.env.CHROME_PATH, ...onPath(), ...USUAL, chromium.executablePath()].find(isThere);
  const found = present();
  if (found) return found;
  process.stderr.write("Fetching Chromium for the browser stories (once) …\n");
  for (const [program, ...args] of process.getuid?.() === 0 ? [...APT, PLAYWRIGHT] : [PLAYWRIGHT]) {
    spawnSync(program, args, {
      stdio: ["ignore", 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    const fetched = present();
    if (fetched) return fetched;
  }
  throw new UserError("No Chromium was found: install one, or set CHROME_PATH to its executable.");
}

const USUAL = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/opt/google/chrome/chrome"];
const APT = [
  ["apt-get", "update", "-qq"],
  ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
] as [string, ...string[]][];
const PLAYWRIGHT: [string, ...string[]] = [
  process.execPath,
  "node_modules/@playwright/test/cli.js",
  "install",
  "chromium",
];

function onPath(): string[] {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const folders = (process.env.PATH ?? "").split(":");
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isThere(path: string | undefined): path is string {
  return path !== undefined && path !== "" && existsSync(path);
}
