import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { ArrowLeft, History as HistoryIcon } from "lucide-react";
import { useState } from "react";
import type { Sentence } from "#flows/edit/sentences/sentence.ts";
import { api } from "../api.ts";
import type { FlowOpened, VersionListed } from "../outputs.ts";
import { leads, useMe } from "../session.ts";
import { buttonClass } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Problem } from "../ui/problem.tsx";
import { TopBar } from "../ui/top-bar.tsx";
import { Waiting } from "../ui/waiting.tsx";
import { ChangePanel } from "./versions/change-panel.tsx";
import { History } from "./versions/history.tsx";
import { RolloutPanel } from "./versions/rollout-panel.tsx";
import { draftId, useCompared } from "./versions/use-compared.ts";
import { VersionActs } from "./versions/version-acts.tsx";
import { versionInWords } from "./versions/version-in-words.ts";
import { VersionMap } from "./versions/version-map.tsx";

/** A flow's history: who published what, when and why; any two states beside each other, and each to be restored. */
export function VersionsPage() {
  const { flowId } = useParams({ from: "/inside/flows/$flowId/versions" });
  const { data: flow } = useSuspenseQuery(api.flows.get.queryOptions({ id: flowId }));
  const { data: versions } = useSuspenseQuery(api.flows.versions.queryOptions({ id: flowId }));
  const { data: rollout } = useSuspenseQuery({
    ...api.rollout.get.queryOptions({ id: flowId }),
    refetchInterval: 5_000,
  });
  const { role } = useMe();
  const [chosen, setChosen] = useState(rollout.live?.versionId ?? versions[0]?.id ?? draftId);
  const shown = versions.find((version) => version.id === chosen);
  return (
    <>
      <TopBar title={flow.name} state="Versions">
        <Link to="/flows/$flowId" params={{ flowId }} className={buttonClass("plain")}>
          <ArrowLeft /> Back to the draft
        </Link>
        {shown && leads(role) && <VersionActs flowId={flowId} version={shown} rollout={rollout} />}
      </TopBar>
      {versions.length > 0 ? (
        <div className="flex min-h-0 grow">
          <History
            versions={versions}
            rollout={rollout}
            above={<RolloutPanel flowId={flowId} rollout={rollout} leading={leads(role)} />}
            chosen={chosen}
            onChoose={setChosen}
          />
          <Comparison key={chosen} flow={flow} versions={versions} chosen={chosen} />
        </div>
      ) : (
        <EmptyState icon={<HistoryIcon />} title="Not published yet">
          Each time you publish, the flow as it then stands is kept here, with your note, for good.
        </EmptyState>
      )}
    </>
  );
}

interface ComparisonProps {
  flow: FlowOpened;
  versions: VersionListed[];
  chosen: string;
}

/** What is chosen in the history, held against the version before it or any other. */
function Comparison({ flow, versions, chosen }: ComparisonProps) {
  const [before, setBefore] = useState(() => versionBefore(flow, versions, chosen));
  const [sentence, setSentence] = useState<Sentence | null>(null);
  const { data: queues = [] } = useQuery(api.queues.list.queryOptions());
  const { after, between, failed, retry } = useCompared(flow.id, flow.draft, before, chosen);
  const compare = (id: string) => {
    setBefore(id);
    setSentence(null);
  };
  return (
    <>
      <main aria-label="Canvas" className="relative min-w-0 grow">
        {after ? (
          <VersionMap
            key={before}
            flow={after}
            between={between}
            chosen={sentence?.nodes ?? none}
            queues={queues}
          />
        ) : failed ? (
          <div className="p-6">
            <Problem onRetry={retry}>This version could not be loaded.</Problem>
          </div>
        ) : (
          <Waiting />
        )}
      </main>
      <ChangePanel
        after={nameOf(versions, chosen)}
        others={[...versions.map(({ id }) => id), draftId]
          .filter((id) => id !== chosen)
          .map((id) => ({ value: id, label: nameOf(versions, id) }))}
        before={before}
        onCompare={compare}
        sentences={between?.sentences ?? null}
        chosen={sentence}
        onChoose={setSentence}
      />
    </>
  );
}

const none: string[] = [];

/** The live version for the draft, for a version the one before it; null for the first. */
function versionBefore(flow: FlowOpened, versions: VersionListed[], chosen: string): string | null {
  if (chosen === draftId) return flow.published?.versionId ?? versions[0]?.id ?? null;
  const at = versions.findIndex(({ id }) => id === chosen);
  return versions[at + 1]?.id ?? null;
}

function nameOf(versions: VersionListed[], id: string): string {
  const version = versions.find((one) => one.id === id);
  return version ? versionInWords(version) : "the draft";
}
