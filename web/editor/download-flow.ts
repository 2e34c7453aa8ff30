import { printFlowFile } from "#flows/file/flow-file.ts";
import { type Flow, mostPolicies, type Policy } from "#flows/flow.ts";
import { policiesInForce } from "#flows/policies-in-force.ts";

/**
 * Saves a flow on this computer, as a file that can be imported again. It has the policies that are in force, so that it can
 * be checked and played by itself; who brings it back leaves them to the workspace again.
 */
export function downloadFlow(flow: Flow, workspacePolicies: Policy[]): void {
  const policies = policiesInForce(flow, workspacePolicies);
  // a file holds no more of them than a flow may have
  const whole = policies.length <= mostPolicies ? { ...flow, policies } : flow;
  const address = URL.createObjectURL(new Blob([printFlowFile(whole)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${fileName(flow.name)}.flow.json`;
  link.click();
  URL.revokeObjectURL(address);
}

function fileName(name: string): string {
  return (
    name
      .toLowerCase()
      .normalize("NFKD")
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-+|-+$/g, "") || "flow"
  );
}
