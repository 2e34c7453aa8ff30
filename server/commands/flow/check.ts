import { checkFlow } from "#flows/check/check-flow.ts";
import type { Finding } from "#flows/check/finding.ts";
import { print } from "./print.ts";
import { readFlow } from "./read-flow.ts";

/** One line per finding; holds without errors. */
export function check([file]: string[]): boolean {
  const read = readFlow(file);
  if (!read.ok) {
    print({ severity: "error", rule: "file", nodes: [], path: [], message: read.message });
    return false;
  }
  const findings = checkFlow(read.flow);
  printFindings(findings);
  return findings.every(({ severity }) => severity !== "error");
}

export function printFindings(findings: Finding[]): void {
  for (const { severity, rule, nodes, path = [], message, ...where } of findings) {
    print({ severity, rule, nodes, path, message, ...where });
  }
}
