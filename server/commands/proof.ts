/** `npm run proof -- NAME`: the full count of a proof; `npm test` runs a sample of each. */
const proofs: Record<string, (stop: AbortSignal) => Promise<{ cases: number; failed: number }>> = {
  interleavings: async (stop) =>
    (await import("../../e2e/chaos/prove-interleavings.ts")).proveAllInterleavings(stop),
  language: async (stop) => (await import("./proof/language.ts")).proveLanguage(stop),
  restarts: async (stop) => (await import("../../e2e/processes/prove-restarts.ts")).proveRestarts(stop),
  ssrf: async () => (await import("./proof/ssrf.ts")).proveNothingReachesHome(),
  story: async (stop) => (await import("../../e2e/chaos/prove-story.ts")).proveStory(stop),
};

const name = process.argv[2] ?? "";
const proof = Object.hasOwn(proofs, name) ? proofs[name] : undefined;
const stop = whenToldToStop();
try {
  if (proof) {
    const { cases, failed } = await proof(stop);
    console.log(JSON.stringify({ proof: name, cases, failed }));
    process.exitCode = failed === 0 ? 0 : 1;
  } else {
    console.error(`Say what to prove: ${Object.keys(proofs).join(", ")}.`);
    process.exitCode = 1;
  }
} catch (error) {
  if (stop.aborted) console.error("Stopped before the proof was complete.");
  else console.error(error);
  process.exitCode = stop.aborted ? 130 : 1;
}

/** By a signal, or because whoever started us is gone. */
function whenToldToStop(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => controller.abort());
  process.on("disconnect", () => controller.abort());
  process.channel?.unref(); // listening to it must not keep us alive
  return controller.signal;
}
