import { Link } from "@tanstack/react-router";
import { PencilLine } from "lucide-react";
import { addPolicy } from "#flows/edit/policies.ts";
import type { Flow, Policy } from "#flows/flow.ts";
import { policiesInForce } from "#flows/policies-in-force.ts";
import { conditionInWords } from "#flows/text/condition-in-words.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import type { EditingAct } from "../editing.ts";
import type { Choices } from "../inspector/fields/field-props.ts";
import { useNames } from "../names.tsx";
import { useAroundFlow } from "./around-flow.tsx";
import { PolicyList } from "./policy-list.tsx";
import { scopeInWords } from "./scope-in-words.ts";

interface FlowPoliciesProps {
  flow: Flow;
  choices: Choices;
  act: (act: EditingAct) => void;
}

/** A flow's own policies, below those of its workspace. */
export function FlowPolicies({ flow, choices, act }: FlowPoliciesProps) {
  const { first, firings } = useAroundFlow();
  const own = new Set(flow.policies.map(({ id }) => id));
  const tried = first.filter(({ id, enabled }) => enabled || own.has(id));
  const inForce = policiesInForce(flow, tried);
  const standsIn = ({ id }: Policy) => tried.some((other) => other.id === id);
  return (
    <form
      aria-label="Policies of this flow"
      className="flex flex-col gap-3"
      onSubmit={(event) => event.preventDefault()}
      onBlur={() => act({ type: "settle" })}
    >
      <div className="flex flex-col gap-1">
        <h2 className="font-semibold text-base">At any moment</h2>
        <p className="text-soft">
          {first.length > 0
            ? "The workspace’s policies are tried first, then these"
            : "These policies are tried"}{" "}
          from top to bottom with every message; the first that holds hands off. A change is live when the
          flow is published.
        </p>
      </div>
      {tried.length > 0 && (
        <First
          policies={tried}
          own={own}
          onOwn={(policy) => act({ type: "edit", change: (now) => addPolicy(now, policy) })}
        />
      )}
      <PolicyList
        policies={flow.policies}
        ids="policy"
        inForce={inForce}
        standsIn={standsIn}
        choices={choices}
        firings={firings}
        empty={(add) => (
          <>
            <p className="text-soft">
              {tried.length > 0
                ? "No policy of its own: the flow goes by the workspace’s."
                : "No policy of its own yet."}
            </p>
            {add}
          </>
        )}
        edit={(change, run) => act({ type: "edit", change, ...(run ? { run } : {}) })}
      />
    </form>
  );
}

interface FirstProps {
  policies: Policy[];
  /** The ids of the flow's own: those of them that stand here, too, take the place of the workspace's. */
  own: Set<string>;
  /** The flow gets a version of its own. */
  onOwn: (policy: Policy) => void;
}

function First({ policies, own, onOwn }: FirstProps) {
  const names = useNames();
  return (
    <div className="flex flex-col gap-1.5 rounded-md border border-dashed bg-sunken p-2">
      <h3 className="font-medium text-soft text-xs">These come first, in every flow of the workspace</h3>
      <ol className="flex flex-col gap-1.5 text-soft text-xs">
        {policies.map((policy, index) => {
          const { id, title, scope, handoff } = policy;
          const when = conditionInWords(names.today(policy.when));
          // many are called what they look for
          const said = when.toLowerCase() === title.toLowerCase() ? "" : `: ${when}`;
          return (
            <li key={id} className="flex items-start gap-2">
              <span className="min-w-0 grow">
                <span className="font-medium">
                  {index + 1}. {title}
                </span>
                {own.has(id) ? (
                  ": as this flow has it, below"
                ) : (
                  <>
                    {said}
                    {scopeInWords(names.today(scope))} → {names.queue(handoff.queue)}, {handoff.priority}
                  </>
                )}
              </span>
              {!own.has(id) && (
                <IconButton
                  label={`Change “${title}” for this flow alone`}
                  size="small"
                  onClick={() => onOwn(policy)}
                >
                  <PencilLine />
                </IconButton>
              )}
            </li>
          );
        })}
      </ol>
      <Link to="/policies" className="self-start text-xs underline">
        Change them everywhere, under Policies
      </Link>
    </div>
  );
}
