import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      // pure: a file finds in memory what another has loaded, and nothing that it changed; half the time of loading anew
      { test: { name: "flows", include: ["flows/**/*.test.ts"], isolate: false } },
      {
        test: {
          name: "server",
          include: ["server/**/*.test.ts"],
          globalSetup: ["server/testing-database.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: "e2e", include: ["e2e/**/*.test.ts"], testTimeout: 180_000 } },
      { test: { name: "web", include: ["web/**/*.test.{ts,tsx}"], isolate: false } },
    ],
  },
});
