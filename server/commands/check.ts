import { check } from "./run-checks.ts";

/** `npm run check`: formatting, lint, types of every part, and nothing unused; warnings count as errors. */
const failed = await check();
process.exitCode = failed.length === 0 ? 0 : 1;
