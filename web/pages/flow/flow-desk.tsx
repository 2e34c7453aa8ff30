import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useMemo, useState } from "react";
import type { Article } from "#flows/answer/article.ts";
import type { Counterexample } from "#flows/check/counterexample.ts";
import type { Flow } from "#flows/flow.ts";
import { api } from "../../api.ts";
import { StaleDialog } from "../../editor/autosave/stale-dialog.tsx";
import { useChecks } from "../../editor/checks/use-checks.ts";
import { Editor } from "../../editor/editor.tsx";
import { AroundFlowProvider } from "../../editor/policies/around-flow.tsx";
import { useFlowEditor } from "../../editor/use-flow-editor.ts";
import { noWalk, type Walk } from "../../editor/walk.ts";
import type { FlowOpened, QueueListed } from "../../outputs.ts";
import { useEars, useOwnEars, useOwnIntentIds } from "../../own-ears.ts";
import { leads, useMe } from "../../session.ts";
import { Waiting } from "../../ui/waiting.tsx";
import { FlowBar } from "./flow-bar.tsx";
import type { Played } from "./played.ts";
import { useAround } from "./use-around.ts";
import { useFlowSaving } from "./use-flow-saving.ts";
import { usePublishing } from "./use-publishing.ts";

// both play the flow, for which the signals and their weights are loaded: not before somebody wants it
const SandboxBeside = lazy(async () => ({ default: (await import("./sandbox-beside.tsx")).SandboxBeside }));
const PublishDialog = lazy(async () => ({
  default: (await import("../../editor/publish-dialog.tsx")).PublishDialog,
}));

interface FlowDeskProps {
  opened: FlowOpened;
  /** A draft that an earlier visit could not save. */
  kept: { base: number; draft: Flow } | null;
  articles: Article[];
  queues: QueueListed[];
}

/** Where a CX lead works on one flow, and a tester talks to it. */
export function FlowDesk({ opened, kept, articles, queues }: FlowDeskProps) {
  const { role, user } = useMe();
  const readOnly = !leads(role);
  const editor = useFlowEditor(opened.draft);
  const { act, flow } = editor;
  const saving = useFlowSaving({ opened, kept: readOnly ? null : kept, editor, readOnly });
  const publishing = usePublishing({ opened, draft: flow, saving });
  const [trying, setTrying] = useState(readOnly);
  const [walk, setWalk] = useState<Walk>(noWalk);
  const choices = useMemo(() => ({ articles, queues }), [articles, queues]);
  const around = useAround(opened.id, flow.policies, !readOnly);
  const { ears } = useEars(useOwnEars());
  const intents = useOwnIntentIds();
  const { data: reached } = useQuery(api.connections.list.queryOptions());
  const gateAround = useMemo(
    () => ({
      policies: around.first,
      articles,
      servers: reached ? reached.servers.map(({ host }) => host) : null,
      intents,
      ears,
    }),
    [around.first, articles, reached, intents, ears],
  );
  const { data: workspace } = useQuery(api.policies.read.queryOptions());
  const checks = useChecks(flow, workspace?.policies, intents);
  const [played, setPlayed] = useState<Played | null>(null);
  const play = (example: Counterexample, shows: string) => {
    setPlayed({ example, shows, turn: (played?.turn ?? 0) + 1 });
    setTrying(true);
  };
  const stop = () => {
    setTrying(false);
    setPlayed(null);
  };
  return (
    <>
      <FlowBar
        flowId={opened.id}
        editor={editor}
        saving={saving}
        publishing={publishing}
        policies={around.first}
        readOnly={readOnly}
        trying={trying}
        onTry={() => (trying ? stop() : setTrying(true))}
      />
      <AroundFlowProvider value={around}>
        <Editor
          editor={editor}
          checks={checks}
          onPlay={play}
          choices={choices}
          walk={trying ? walk : noWalk}
          readOnly={readOnly}
          onSave={() => void saving.save()}
          beside={
            trying && (
              <Suspense fallback={<Waiting />}>
                <SandboxBeside
                  key={played?.turn}
                  played={played}
                  policies={around.first}
                  draft={flow}
                  articles={articles}
                  queues={queues}
                  ears={ears}
                  onWalk={setWalk}
                  onClose={stop}
                  onShowNode={(id) => act({ type: "select", nodes: [id] })}
                />
              </Suspense>
            )
          }
        />
      </AroundFlowProvider>
      {saving.state.theirs && (
        <StaleDialog
          theirs={saving.state.theirs}
          own={saving.state.theirs.by === user.name}
          busy={saving.copying}
          onReload={saving.openTheirs}
          onKeepCopy={saving.keepCopy}
        />
      )}
      {publishing.asking && (
        <Suspense fallback={<Waiting />}>
          <PublishDialog
            draft={flow}
            live={publishing.liveFlow}
            around={gateAround}
            next={publishing.next}
            comparing={publishing.comparing}
            unchangedSince={publishing.unchangedSince}
            onTrial={publishing.trial?.number ?? null}
            underWay={publishing.underWay}
            moved={publishing.moved}
            onPublish={publishing.publish}
            onShow={(node) => {
              publishing.cancel();
              act({ type: "select", nodes: [node] });
            }}
            onClose={publishing.cancel}
          />
        </Suspense>
      )}
    </>
  );
}
