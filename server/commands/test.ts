import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildWeb } from "./build-web.ts";
import { findChromium } from "./find-chromium.ts";
import { check } from "./run-checks.ts";

/** `npm test`: checks, unit and integration tests, browser stories; the last line counts them all. */
async function test(): Promise<boolean> {
  const failedChecks = await check();
  const reports = mkdtempSync(join(tmpdir(), "baton-reports-"));
  chmodSync(reports, 0o711); // the stories' database, which lies in it, may run as another user
  const vitest = runVitest(join(reports, "vitest.json"));
  await buildWeb();
  const stories = runStories(join(reports, "stories.json"), await findChromium());
  rmSync(reports, { recursive: true, force: true });
  const passed = vitest.passed + stories.passed;
  const failed = vitest.failed + stories.failed;
  for (const name of failedChecks) console.log(`Check failed: ${name} (npm run check shows why)`);
  console.log(`${passed} passed, ${failed + failedChecks.length} failed`);
  return failed + failedChecks.length === 0 && vitest.ok && stories.ok;
}

type Count = { passed: number; failed: number; ok: boolean };

const root = fileURLToPath(new URL("../..", import.meta.url));

function runVitest(report: string): Count {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const ok = run(["node_modules/vitest/vitest.mjs", "run", ...reporters], {});
  const {
    numPassedTests: passed,
    numFailedTests,
    numFailedTestSuites,
  } = read(report) as Record<string, number>;
  // a file that cannot even be loaded has no failed test to count
  const failed = numFailedTests || (ok ? 0 : Math.max(1, numFailedTestSuites ?? 0));
  return { passed: passed ?? 0, failed: failed ?? 0, ok };
}

function runStories(report: string, chromium: string): Count {
  const ok = run(["node_modules/@playwright/test/cli.js", "test", "--config", "e2e/playwright.config.ts"], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    CHROME_PATH: chromium,
    BATON_E2E_DATA: join(dirname(report), "data"), // removed with the reports
  });
  const { stats = {} } = read(report) as {
    stats?: { expected?: number; flaky?: number; unexpected?: number };
  };
  const failed = stats.unexpected || (ok ? 0 : 1);
  return { passed: (stats.expected ?? 0) + (stats.flaky ?? 0), failed, ok };
}

function run(command: string[], env: Record<string, string>): boolean {
  const options = {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"] as const,
    env: { ...process.env, ...env },
  };
  return spawnSync(process.execPath, command, { ...options, stdio: [...options.stdio] }).status === 0;
}

function read(report: string): unknown {
  try {
    return JSON.parse(readFileSync(report, "utf8"));
  } catch {
    return {};
  }
}

process.exitCode = (await test()) ? 0 : 1;
