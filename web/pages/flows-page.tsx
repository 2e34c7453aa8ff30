import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Plus, Workflow } from "lucide-react";
import { useState } from "react";
import { api } from "../api.ts";
import { leads, useMe } from "../session.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Page } from "../ui/page.tsx";
import { TopBar } from "../ui/top-bar.tsx";
import { FlowRow } from "./flows/flow-row.tsx";
import { NewFlowDialog } from "./flows/new-flow-dialog.tsx";

/** All flows of the workspace. */
export function FlowsPage() {
  const { data: flows } = useSuspenseQuery(api.flows.list.queryOptions());
  const { role } = useMe();
  const navigate = useNavigate();
  const [naming, setNaming] = useState(false);
  const create = leads(role) && (
    <Button look="primary" onClick={() => setNaming(true)}>
      <Plus /> New flow
    </Button>
  );
  return (
    <>
      <TopBar title="Flows">{flows.length > 0 && create}</TopBar>
      <Page>
        {flows.length === 0 ? (
          <EmptyState icon={<Workflow />} title="No flow yet" act={create}>
            A flow is what answers a customer, and decides when to hand over to a person. Start with an empty
            canvas.
          </EmptyState>
        ) : (
          <ul className="divide-y rounded-md border bg-surface">
            {flows.map((flow) => (
              <FlowRow key={flow.id} flow={flow} />
            ))}
          </ul>
        )}
      </Page>
      <NewFlowDialog
        open={naming}
        onClose={() => setNaming(false)}
        onCreated={(flowId) => void navigate({ to: "/flows/$flowId", params: { flowId } })}
      />
    </>
  );
}
