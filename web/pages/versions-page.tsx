import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { ArrowLeft, History } from "lucide-react";
import { useState } from "react";
import { api } from "../api.ts";
import { leads, useMe } from "../session.ts";
import { Button, buttonClass } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { toast } from "../ui/toasts.tsx";
import { TopBar } from "../ui/top-bar.tsx";
import { restoreVersion } from "./versions/restore-version.ts";
import { VersionItem } from "./versions/version-item.tsx";
import { VersionMap } from "./versions/version-map.tsx";

/** A flow's history: who published what, when and why; each to be looked at and restored. */
export function VersionsPage() {
  const { flowId } = useParams({ from: "/inside/flows/$flowId/versions" });
  const { data: flow } = useSuspenseQuery(api.flows.get.queryOptions({ id: flowId }));
  const { data: versions } = useSuspenseQuery(api.flows.versions.queryOptions({ id: flowId }));
  const { role } = useMe();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState(flow.published?.versionId ?? versions[0]?.id);
  const [busy, setBusy] = useState(false);
  const shown = versions.find((version) => version.id === chosen) ?? versions[0];
  const restore = async () => {
    if (!shown) return;
    setBusy(true);
    const answer = await restoreVersion(flowId, shown);
    setBusy(false);
    toast(answer);
    if (answer.meaning === "calm") await navigate({ to: "/flows/$flowId", params: { flowId } });
  };
  return (
    <>
      <TopBar title={flow.name} state="Versions">
        <Link to="/flows/$flowId" params={{ flowId }} className={buttonClass("plain")}>
          <ArrowLeft /> Back to the draft
        </Link>
        {shown && leads(role) && (
          <Button look="primary" busy={busy} onClick={() => void restore()}>
            Restore version {shown.number} as the draft
          </Button>
        )}
      </TopBar>
      {shown ? (
        <div className="flex min-h-0 grow">
          <nav aria-label="Versions" className="w-80 shrink-0 overflow-y-auto border-r bg-surface">
            <ul className="divide-y">
              {versions.map((version) => (
                <VersionItem
                  key={version.id}
                  version={version}
                  live={version.id === flow.published?.versionId}
                  chosen={version.id === shown.id}
                  onChoose={() => setChosen(version.id)}
                />
              ))}
            </ul>
          </nav>
          <VersionMap key={shown.id} flowId={flowId} versionId={shown.id} />
        </div>
      ) : (
        <EmptyState icon={<History />} title="Not published yet">
          Each time you publish, the flow as it then stands is kept here, with your note, for good.
        </EmptyState>
      )}
    </>
  );
}
