import { proveSsrf } from "../../connectors/http/ssrf/prove-ssrf.ts";

/** `proof ssrf`: requests of flows against a canary on this machine; each that reaches it goes to stderr. */
export async function proveNothingReachesHome(): Promise<{ cases: number; failed: number }> {
  const { cases, failed, controls } = await proveSsrf();
  for (const sentence of failed) console.error(`  reached: ${sentence}`);
  console.error(`Through a door that lets everything in, ${controls} spellings reach the canary.`);
  if (controls === 0) throw new Error("The canary cannot be reached at all, so this proved nothing.");
  return { cases, failed: failed.length };
}
