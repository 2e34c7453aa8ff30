import type { Condition } from "../../condition.ts";
import type { Flow } from "../../flow.ts";
import { kindOf } from "../../kinds/index.ts";
import { intentLabel, isOwnIntent } from "../../signals/intents.ts";
import type { Finding } from "../finding.ts";
import { nearest } from "../nearest.ts";

/** Intents of the workspace's own that nodes and policies go by and that it does not have (any more); `own` are those it has. */
export function ownIntentsUnknown({ nodes, policies }: Flow, own: string[]): Finding[] {
  const unknown = (ids: string[]) => [...new Set(ids)].filter((id) => isOwnIntent(id) && !own.includes(id));
  const ofNodes = nodes.flatMap((node) =>
    unknown((kindOf(node)?.rules(node.config) ?? []).flatMap(wantedBy)).map(
      (id): Finding => found(id, node.title, own, { nodes: [node.id] }),
    ),
  );
  const ofPolicies = policies
    .filter(({ enabled }) => enabled)
    .flatMap(({ id: policy, title, when, scope }) =>
      unknown([...wantedBy(when), ...scope.intents]).map(
        (id): Finding => found(id, title, own, { nodes: [], policy }),
      ),
    );
  return [...ofNodes, ...ofPolicies];
}

function found(id: string, title: string, own: string[], at: { nodes: string[]; policy?: string }): Finding {
  const meant = nearest(id, own);
  const instead = meant
    ? `did you mean “${intentLabel(meant)}”?`
    : "choose another, or add it under Signals.";
  const message = `“${title}” goes by the intent “${intentLabel(id)}”, which this workspace does not have: ${instead}`;
  return { severity: "error", rule: "unknown intent", ...at, field: id, meant, message };
}

function wantedBy({ tests }: Condition): string[] {
  return tests.flatMap(({ left, right = null }) =>
    left === "signals.intent" ? [right].flat().map(String) : [],
  );
}
