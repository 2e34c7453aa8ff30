import { aroundPolicies } from "../around-policies.ts";
import type { Policy } from "../flow.ts";
import type { Finding } from "./finding.ts";
import { writtenFindings } from "./written-findings.ts";

/** A finding with the policy that it is about. */
export type PolicyFinding = Finding & { policy: string };

/** What is wrong with the policies of a workspace, by themselves: what single flows set is unknown to them. */
export function policyFindings(policies: Policy[], ownIntents: string[] | null = null): PolicyFinding[] {
  return writtenFindings(aroundPolicies(policies), [], ownIntents).filter(
    (finding): finding is PolicyFinding => "policy" in finding && finding.policy !== undefined,
  );
}
