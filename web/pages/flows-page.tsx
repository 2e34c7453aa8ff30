import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Plus, Workflow } from "lucide-react";
import { useState } from "react";
import { api } from "../api.ts";
import { leads, useMe } from "../session.ts";
import { Button } from "../ui/button.tsx";
import { cx } from "../ui/cx.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { Page } from "../ui/page.tsx";
import { Problem } from "../ui/problem.tsx";
import { TopBar } from "../ui/top-bar.tsx";
import { FlowRow } from "./flows/flow-row.tsx";
import { ImportButton } from "./flows/import-button.tsx";
import { NewFlowDialog } from "./flows/new-flow-dialog.tsx";
import { useImport } from "./flows/use-import.ts";

/** All flows of the workspace. */
export function FlowsPage() {
  const { data: flows } = useSuspenseQuery(api.flows.list.queryOptions());
  const { role } = useMe();
  const navigate = useNavigate();
  const [naming, setNaming] = useState(false);
  const open = (flowId: string) => void navigate({ to: "/flows/$flowId", params: { flowId } });
  const { take, busy, refusal, over, drop } = useImport(open);
  const create = leads(role) && (
    <div className="flex gap-2">
      <ImportButton busy={busy} onFile={take} />
      <Button look="primary" onClick={() => setNaming(true)}>
        <Plus /> New flow
      </Button>
    </div>
  );
  return (
    <div className={cx("flex min-h-0 grow flex-col", over && "bg-accent-wash")} {...(leads(role) && drop)}>
      <TopBar title="Flows">{flows.length > 0 && create}</TopBar>
      <Page>
        {refusal && <Problem>{refusal}</Problem>}
        {over && <p className="text-center text-accent">Let go to import the flow as a draft of its own.</p>}
        {flows.length === 0 ? (
          <EmptyState icon={<Workflow />} title="No flow yet" act={create}>
            A flow is what answers a customer, and decides when to hand over to a person. Begin from a
            template, an empty canvas or a file.
          </EmptyState>
        ) : (
          <ul className="divide-y rounded-md border bg-surface">
            {flows.map((flow) => (
              <FlowRow key={flow.id} flow={flow} />
            ))}
          </ul>
        )}
      </Page>
      <NewFlowDialog open={naming} onClose={() => setNaming(false)} onCreated={open} />
    </div>
  );
}
