/** `npm run proof -- NAME`: the full count of a proof; `npm test` runs a sample of each. */
const proofs: Record<string, () => Promise<{ cases: number; failed: number }>> = {
  story: async () => (await import("../../e2e/chaos/prove-story.ts")).proveStory(),
};

const name = process.argv[2] ?? "";
const proof = Object.hasOwn(proofs, name) ? proofs[name] : undefined;
if (proof) {
  const { cases, failed } = await proof();
  console.log(JSON.stringify({ proof: name, cases, failed }));
  process.exitCode = failed === 0 ? 0 : 1;
} else {
  console.error(`Say what to prove: ${Object.keys(proofs).join(", ")}.`);
  process.exitCode = 1;
}
