import { checkFlow } from "#flows/check/check-flow.ts";
import type { Finding } from "#flows/check/finding.ts";
import type { Refusal } from "../../authoring/publish-flow.ts";
import { filesIn } from "./files-in.ts";
import { print } from "./print.ts";
import { readEars } from "./read-ears.ts";
import { readFlow } from "./read-flow.ts";
import { readPolicies } from "./read-policies.ts";

/** One line per finding, a broken guarantee with a conversation that shows it; holds without errors. */
export function check(args: string[]): boolean {
  const files = filesIn(args);
  const read = readFlow(files.flow);
  if (!read.ok) {
    print({ severity: "error", rule: "file", nodes: [], path: [], message: read.message });
    return false;
  }
  const policies = readPolicies(files.policies);
  const findings = checkFlow(read.flow, policies ?? [], readEars(files.ears, read.flow).intents);
  printFindings(findings);
  if (policies === null && findings.some(({ rule }) => rule === "unheard wish")) {
    console.error(
      "The flow was checked by itself. In a workspace its policies come first: flow policies > policies.json, then --policies policies.json.",
    );
  }
  return findings.every(({ severity }) => severity !== "error");
}

export function printFindings(findings: (Finding | Refusal)[]): void {
  for (const finding of findings) {
    const { severity, rule, nodes, path = [], message, ...where } = finding;
    print({ severity, rule, nodes, path, message, ...where, counterexample: played(finding) });
  }
}

/** The counterexample as `flow simulate` plays it again; none where no conversation was found. */
function played(finding: Finding | Refusal): object | undefined {
  if (!("counterexample" in finding) || !finding.counterexample?.walked) return undefined;
  const { at, customer, seed, stubs, steps, path, exits, messages } = finding.counterexample;
  return { at, customer, seed, stubs, steps, path, exits, messages };
}
