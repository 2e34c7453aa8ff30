import type { Flow, Policy, Scope } from "../../flow.ts";
import { policiesInForce } from "../../policies-in-force.ts";
import { intents, isOwnIntent } from "../../signals/intents.ts";
import type { Finding } from "../finding.ts";
import { nearest } from "../nearest.ts";

/** Policies that look for nothing, or for what there is not, and those that another always comes before. */
export function policyScopes(flow: Flow, workspacePolicies: Policy[]): Finding[] {
  const all = policiesInForce(flow, workspacePolicies);
  return flow.policies.flatMap((policy) => {
    if (!policy.enabled) return [];
    const before = all.slice(0, all.indexOf(policy)).find((other) => shadows(other, policy));
    return [
      ...(policy.when.tests.length === 0 ? [idle(policy)] : []),
      ...unknown(policy, "intents", [...intents.map(({ id }) => id), "none"]),
      ...unknown(policy, "channels", ["web chat", "sandbox"]),
      ...(before ? [shadowed(policy, before)] : []),
    ];
  });
}

function unknown({ id, title, scope }: Policy, part: "intents" | "channels", known: string[]): Finding[] {
  return scope[part]
    .filter((one) => !known.includes(one) && !(part === "intents" && isOwnIntent(one)))
    .map((field) => {
      const meant = nearest(field, known);
      const what = part === "intents" ? "messages about" : "the channel";
      const instead = meant ? `did you mean “${meant}”?` : "choose from the list.";
      const message = `“${title}” counts for ${what} “${field}”, which there is not: ${instead}`;
      return { severity: "warning", rule: "unknown scope", nodes: [], policy: id, field, meant, message };
    });
}

function idle({ id, title }: Policy): Finding {
  const message = `“${title}” never steps in, since it has no rule: add one, or remove it.`;
  return { severity: "warning", rule: "idle policy", nodes: [], policy: id, message };
}

function shadowed({ id, title }: Policy, before: Policy): Finding {
  const message = `“${title}” never steps in: “${before.title}” comes before it, for the same reason and wherever it counts. Remove one of them, or change when it steps in.`;
  return { severity: "warning", rule: "shadowed policy", nodes: [], policy: id, by: before.id, message };
}

function shadows(before: Policy, { when, scope }: Policy): boolean {
  return (
    before.enabled && JSON.stringify(before.when) === JSON.stringify(when) && includes(before.scope, scope)
  );
}

/** An empty list counts everywhere. */
function includes(wide: Scope, narrow: Scope): boolean {
  return (["channels", "intents", "tags"] as const).every(
    (part) =>
      wide[part].length === 0 ||
      (narrow[part].length > 0 && narrow[part].every((one) => wide[part].includes(one))),
  );
}
