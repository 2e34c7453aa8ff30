import { Link } from "@tanstack/react-router";
import type { Flow, Policy } from "#flows/flow.ts";
import { conditionInWords } from "#flows/text/condition-in-words.ts";
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
  const on = first.filter(({ enabled }) => enabled);
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
      {on.length > 0 && <First policies={on} />}
      <PolicyList
        policies={flow.policies}
        ids="policy"
        before={on.length}
        choices={choices}
        firings={firings}
        empty={(add) => (
          <>
            <p className="text-soft">No policy of its own yet.</p>
            {add}
          </>
        )}
        edit={(change, run) => act({ type: "edit", change, ...(run ? { run } : {}) })}
      />
    </form>
  );
}

function First({ policies }: { policies: Policy[] }) {
  const names = useNames();
  return (
    <div className="flex flex-col gap-1.5 rounded-md border border-dashed bg-sunken p-2">
      <h3 className="font-medium text-soft text-xs">These come first, in every flow of the workspace</h3>
      <ol className="flex flex-col gap-1.5 text-soft text-xs">
        {policies.map(({ id, title, when, scope, handoff }, index) => (
          <li key={id}>
            <span className="font-medium">
              {index + 1}. {title}
            </span>
            : {conditionInWords(names.today(when))}
            {scopeInWords(names.today(scope))} → {names.queue(handoff.queue)}, {handoff.priority}
          </li>
        ))}
      </ol>
      <Link to="/policies" className="self-start text-xs underline">
        Change them under Policies
      </Link>
    </div>
  );
}
