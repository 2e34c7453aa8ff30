import { Plus } from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";
import { policyFindings } from "#flows/check/policy-findings.ts";
import { addPolicy, changePolicy, movePolicy, removePolicy } from "#flows/edit/policies.ts";
import type { Flow, Policy } from "#flows/flow.ts";
import { useOwnIntentIds } from "../../own-ears.ts";
import { Button } from "../../ui/button.tsx";
import { cx } from "../../ui/cx.ts";
import { toast } from "../../ui/toasts.tsx";
import type { Choices } from "../inspector/fields/field-props.ts";
import { newId } from "../new-id.ts";
import type { Firings } from "./firing-words.ts";
import { PolicyCard } from "./policy-card.tsx";
import { duplicatePolicy, newPolicy, restorePolicy } from "./policy-edits.ts";

interface PolicyListProps {
  policies: Policy[];
  /** How an id of a new one begins. */
  ids: string;
  /** All that are tried, in their order: these and those around them. */
  inForce: Policy[];
  /** Whether one stands in for the workspace's, at that one's place. */
  standsIn?: (policy: Policy) => boolean;
  choices: Choices;
  firings: Firings | null;
  /** What the list says while it is empty, around the button that adds the first. */
  empty: (add: ReactNode) => ReactNode;
  /** Edits of the same run are one step of undo. */
  edit: (change: (flow: Flow) => Flow, run?: string) => void;
}

/** Policies in the order in which they are tried: changed, reordered by hand or by keys, added, copied, removed. */
export function PolicyList(props: PolicyListProps) {
  const { policies, ids, inForce, standsIn, choices, firings, empty, edit } = props;
  const own = useOwnIntentIds();
  const findings = useMemo(() => policyFindings(policies, own), [policies, own]);
  const [held, setHeld] = useState<string | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const remove = (policy: Policy, at: number) => {
    edit((flow) => removePolicy(flow, policy.id));
    const run = () => edit((flow) => restorePolicy(flow, policy, at));
    toast({ meaning: "info", words: `“${policy.title}” was removed.`, act: { label: "Undo", run } });
  };
  const drop = (at: number) => {
    if (held) edit((flow) => movePolicy(flow, held, at));
    setHeld(null);
    setOver(null);
  };
  const add = (
    <Button
      className="self-start"
      onClick={() => edit((flow) => addPolicy(flow, newPolicy(newId(ids), choices.queues[0]?.key ?? "care")))}
    >
      <Plus /> Add a policy
    </Button>
  );
  return (
    <div className="flex flex-col gap-3">
      {policies.length === 0 && empty(add)}
      <ol className="flex flex-col gap-3">
        {policies.map((policy, index) => (
          <li
            key={policy.id}
            onDragOver={(event) => {
              if (!held) return;
              event.preventDefault();
              setOver(index);
            }}
            onDrop={(event) => {
              event.preventDefault();
              drop(index);
            }}
            onDragEnd={() => {
              setHeld(null);
              setOver(null);
            }}
            className={cx(
              "rounded-md",
              held && over === index && held !== policy.id && "outline-2 outline-accent",
            )}
          >
            <PolicyCard
              policy={policy}
              index={index}
              count={policies.length}
              place={inForce.findIndex(({ id }) => id === policy.id) + 1}
              standsIn={standsIn?.(policy) ?? false}
              findings={findings.filter((finding) => finding.policy === policy.id)}
              choices={choices}
              firings={firings}
              onChange={(change) =>
                edit(
                  (flow) => changePolicy(flow, policy.id, change),
                  `${policy.id} ${Object.keys(change).join()}`,
                )
              }
              onMove={(to) => edit((flow) => movePolicy(flow, policy.id, to))}
              onDuplicate={() => edit((flow) => duplicatePolicy(flow, policy.id, newId(ids)))}
              onRemove={() => remove(policy, index)}
              onGrab={() => setHeld(policy.id)}
            />
          </li>
        ))}
      </ol>
      {policies.length > 0 && add}
    </div>
  );
}
