import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";

// the configuration is read again in every worker: what is chosen here is chosen once
process.env.BATON_E2E_DATA ??= mkdtempSync(join(tmpdir(), "baton-e2e-"));
process.env.BATON_E2E_PORT ??= String(20_000 + Math.floor(Math.random() * 20_000));
const { BATON_E2E_DATA, BATON_E2E_PORT } = process.env;
const baseURL = `http://127.0.0.1:${BATON_E2E_PORT}`;
const root = fileURLToPath(new URL("..", import.meta.url));

/** Stories against a whole server of their own, on a fresh demo workspace. */
export default defineConfig({
  testDir: "stories",
  outputDir: "../test-results",
  fullyParallel: false,
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json"]],
  use: {
    baseURL,
    viewport: { width: 1440, height: 900 },
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      ...(process.env.CHROME_PATH ? { executablePath: process.env.CHROME_PATH } : {}),
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
  },
  webServer: {
    command: `"${process.execPath}" --disable-warning=ExperimentalWarning server/commands/start.ts --without-web`,
    cwd: root,
    url: `${baseURL}/ready`,
    env: { PORT: BATON_E2E_PORT, DATA_DIR: BATON_E2E_DATA, LOG_LEVEL: "warn" },
    timeout: 60_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
    stdout: "ignore",
    stderr: "pipe",
  },
});
