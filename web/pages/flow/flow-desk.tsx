import { Link } from "@tanstack/react-router";
import { History, MessageCircle, Play, Redo2, Undo2 } from "lucide-react";
import { useMemo, useState } from "react";
import type { Article } from "#flows/answer/article.ts";
import type { Flow } from "#flows/flow.ts";
import { SaveState } from "../../editor/autosave/save-state.tsx";
import { StaleDialog } from "../../editor/autosave/stale-dialog.tsx";
import { Editor } from "../../editor/editor.tsx";
import { FlowName } from "../../editor/flow-name.tsx";
import { PublishDialog } from "../../editor/publish-dialog.tsx";
import { useFlowEditor } from "../../editor/use-flow-editor.ts";
import { noWalk, type Walk } from "../../editor/walk.ts";
import type { FlowOpened, QueueListed } from "../../outputs.ts";
import { leads, useMe } from "../../session.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button, buttonClass } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { TopBar } from "../../ui/top-bar.tsx";
import { SandboxBeside } from "./sandbox-beside.tsx";
import { useFlowSaving } from "./use-flow-saving.ts";
import { usePublishing } from "./use-publishing.ts";

interface FlowDeskProps {
  opened: FlowOpened;
  /** A draft that an earlier visit could not save. */
  kept: { base: number; draft: Flow } | null;
  articles: Article[];
  queues: QueueListed[];
}

/** Where a CX lead works on one flow, and a tester talks to it. */
export function FlowDesk({ opened, kept, articles, queues }: FlowDeskProps) {
  const { role } = useMe();
  const readOnly = !leads(role);
  const editor = useFlowEditor(opened.draft);
  const { act, flow, findings, state } = editor;
  const saving = useFlowSaving({ opened, kept: readOnly ? null : kept, editor, readOnly });
  const publishing = usePublishing({ opened, saving });
  const [trying, setTrying] = useState(readOnly);
  const [walk, setWalk] = useState<Walk>(noWalk);
  const choices = useMemo(() => ({ articles, queues }), [articles, queues]);
  return (
    <>
      <TopBar
        title={
          <FlowName
            name={flow.name}
            onRename={readOnly ? null : (name) => act({ type: "edit", change: (now) => ({ ...now, name }) })}
          />
        }
        state={
          <>
            {!readOnly && <SaveState word={saving.word} state={saving.state} />}
            {publishing.live ? (
              <Badge meaning="calm">Live: version {publishing.live}</Badge>
            ) : (
              <Badge>Draft only</Badge>
            )}
          </>
        }
      >
        {!readOnly && (
          <>
            <IconButton
              label="Undo"
              keys="⌘Z"
              disabled={state.history.past.length === 0}
              onClick={() => act({ type: "undo" })}
            >
              <Undo2 />
            </IconButton>
            <IconButton
              label="Redo"
              keys="⇧⌘Z"
              disabled={state.history.future.length === 0}
              onClick={() => act({ type: "redo" })}
            >
              <Redo2 />
            </IconButton>
          </>
        )}
        {publishing.channelKey && (
          <a
            href={`/chat/${publishing.channelKey}`}
            target="_blank"
            rel="noreferrer"
            className={buttonClass("plain")}
          >
            <MessageCircle /> <span className="max-xl:sr-only">Customer’s chat</span>
          </a>
        )}
        <Link to="/flows/$flowId/versions" params={{ flowId: opened.id }} className={buttonClass("plain")}>
          <History /> Versions
        </Link>
        <Button aria-pressed={trying} onClick={() => setTrying(!trying)}>
          <Play /> Try it
        </Button>
        {!readOnly && (
          <Button look="primary" onClick={publishing.ask}>
            Publish
          </Button>
        )}
      </TopBar>
      <Editor
        editor={editor}
        choices={choices}
        walk={trying ? walk : noWalk}
        readOnly={readOnly}
        onSave={() => void saving.save()}
        beside={
          trying && (
            <SandboxBeside
              draft={flow}
              articles={articles}
              onWalk={setWalk}
              onClose={() => setTrying(false)}
              onShowNode={(id) => act({ type: "select", nodes: [id] })}
            />
          )
        }
      />
      {saving.state.theirs && (
        <StaleDialog
          theirs={saving.state.theirs}
          busy={saving.copying}
          onReload={saving.openTheirs}
          onKeepCopy={saving.keepCopy}
        />
      )}
      {publishing.asking && (
        <PublishDialog
          findings={findings}
          next={publishing.next}
          onPublish={publishing.publish}
          onShow={(finding) => {
            publishing.cancel();
            if (finding.nodes[0]) act({ type: "select", nodes: [finding.nodes[0]] });
          }}
          onClose={publishing.cancel}
        />
      )}
    </>
  );
}
