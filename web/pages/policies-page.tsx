import { useSuspenseQueries } from "@tanstack/react-query";
import { ShieldAlert } from "lucide-react";
import { useMemo } from "react";
import { aroundPolicies } from "#flows/around-policies.ts";
import { defaultPolicies, hasDefaults } from "#flows/policies.ts";
import { api } from "../api.ts";
import { variablesOf } from "../editor/inspector/variables-of.ts";
import { PolicyList } from "../editor/policies/policy-list.tsx";
import { useMe } from "../session.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Page } from "../ui/page.tsx";
import { LiveBar } from "./live-bar.tsx";
import { PutLiveDialog } from "./policies/put-live-dialog.tsx";
import { useFirings } from "./policies/use-firings.ts";
import { usePolicyDesk } from "./policies/use-policy-desk.ts";

const always = variablesOf(aroundPolicies([]), null);

/** The escalation policies of the whole workspace: changed, looked at against last week, put live. */
export function PoliciesPage() {
  const [read, queues] = useSuspenseQueries({
    queries: [api.policies.read.queryOptions(), api.queues.list.queryOptions()],
  });
  const desk = usePolicyDesk(read.data, useMe());
  const { live, policies, changed } = desk;
  const firings = useFirings(policies, null, true);
  const choices = useMemo(
    () => ({ variables: always, subflows: [], queues: queues.data, articles: [] }),
    [queues.data],
  );
  const addDefaults = (
    <Button
      className="self-start"
      onClick={() => desk.edit((flow) => ({ ...flow, policies: [...flow.policies, ...defaultPolicies] }))}
    >
      Add the default policies
    </Button>
  );
  return (
    <>
      <LiveBar title="Policies" live={live} changed={changed} onDiscard={desk.discard} onPut={desk.ask} />
      <Page>
        <p className="max-w-[80ch] text-soft">
          With every message of a customer these are tried from top to bottom, before the policies of the flow
          itself: the first that holds hands the conversation off, wherever it stands, and those below it are
          not asked.
        </p>
        <h2 className="sr-only">In the order in which they are tried</h2>
        <PolicyList
          policies={policies}
          ids="workspace"
          inForce={policies}
          choices={choices}
          firings={firings}
          empty={(add) => (
            <EmptyState
              icon={<ShieldAlert />}
              title="No policy for the whole workspace"
              act={
                <div className="flex flex-wrap justify-center gap-2">
                  {addDefaults}
                  {add}
                </div>
              }
            >
              What you add here holds in every flow, before its own. The default ones hand off whoever asks
              for a person, is very upset, goes in circles or wants what the flow cannot do.
            </EmptyState>
          )}
          edit={desk.edit}
        />
        {policies.length > 0 && !hasDefaults(policies) && addDefaults}
      </Page>
      <PutLiveDialog desk={desk} />
    </>
  );
}
