import { Link } from "@tanstack/react-router";
import { Download, Ellipsis, History, MessageCircle, Play, Redo2, Undo2 } from "lucide-react";
import type { Policy } from "#flows/flow.ts";
import { SaveState } from "../../editor/autosave/save-state.tsx";
import { downloadFlow } from "../../editor/download-flow.ts";
import { FlowName } from "../../editor/flow-name.tsx";
import type { useFlowEditor } from "../../editor/use-flow-editor.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button, buttonClass } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu, MenuItem } from "../../ui/menu.tsx";
import { TopBar } from "../../ui/top-bar.tsx";
import type { FlowSavingState } from "./use-flow-saving.ts";
import type { Publishing } from "./use-publishing.ts";

interface FlowBarProps {
  flowId: string;
  editor: ReturnType<typeof useFlowEditor>;
  saving: FlowSavingState;
  publishing: Publishing;
  /** The workspace's: a flow that is downloaded has copies of them, to stand by itself. */
  policies: Policy[];
  readOnly: boolean;
  trying: boolean;
  onTry: () => void;
}

/** Above the canvas: which flow, whether it is saved and live, and what can be done with it. */
export function FlowBar(props: FlowBarProps) {
  const { flowId, editor, saving, publishing, policies, readOnly, trying, onTry } = props;
  const { act, flow } = editor;
  const rename = (name: string) => act({ type: "edit", change: (now) => ({ ...now, name }) });
  return (
    <TopBar
      title={<FlowName name={flow.name} onRename={readOnly ? null : rename} />}
      state={
        <>
          {!readOnly && <SaveState word={saving.word} state={saving.state} />}
          {publishing.live ? (
            <Badge meaning="calm">Live: version {publishing.live}</Badge>
          ) : (
            !publishing.trial && <Badge>Draft only</Badge>
          )}
          {publishing.trial && (
            <Badge meaning="info">
              <span>
                {publishing.trial.share > 0 ? `${publishing.trial.share} %` : "Test"}
                <span className="max-xl:sr-only">: version {publishing.trial.number}</span>
              </span>
            </Badge>
          )}
        </>
      }
    >
      {!readOnly && <UndoRedo editor={editor} />}
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
      <Link to="/flows/$flowId/versions" params={{ flowId }} className={buttonClass("plain")}>
        <History /> Versions
      </Link>
      <Button aria-pressed={trying} onClick={onTry}>
        <Play /> Try it
      </Button>
      <Menu
        trigger={
          <IconButton label="More">
            <Ellipsis />
          </IconButton>
        }
      >
        <MenuItem onPick={() => downloadFlow(flow, policies)}>
          <Download /> Download as a file
        </MenuItem>
      </Menu>
      {!readOnly && (
        <Button look="primary" onClick={publishing.ask}>
          Publish
        </Button>
      )}
    </TopBar>
  );
}

function UndoRedo({ editor: { state, act } }: Pick<FlowBarProps, "editor">) {
  const { past, future } = state.history;
  return (
    <>
      <IconButton label="Undo" keys="⌘Z" disabled={past.length === 0} onClick={() => act({ type: "undo" })}>
        <Undo2 />
      </IconButton>
      <IconButton
        label="Redo"
        keys="⇧⌘Z"
        disabled={future.length === 0}
        onClick={() => act({ type: "redo" })}
      >
        <Redo2 />
      </IconButton>
    </>
  );
}
