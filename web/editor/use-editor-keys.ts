import type { RefObject } from "react";
import { disconnect } from "#flows/edit/edges.ts";
import { removeNodes } from "#flows/edit/nodes.ts";
import { copy } from "#flows/edit/paste.ts";
import type { Editing, EditingAct } from "./editing.ts";
import { sheetOf } from "./sheet/sheet.ts";
import { pasted, useClipboard } from "./use-clipboard.ts";
import { useShortcuts } from "./use-shortcuts.ts";

interface EditorKeys {
  state: Editing;
  act: (act: EditingAct) => void;
  enabled: boolean;
  search: RefObject<HTMLInputElement | null>;
  fit: () => void;
  tidy: () => void;
  save: () => void;
}

/** The editor's keys; every one of them has a button or a menu entry too. */
export function useEditorKeys({ state, act, enabled, search, fit, tidy, save }: EditorKeys): void {
  const { nodes, edge, history, sheet } = state;
  const remove = () => {
    if (edge) act({ type: "edit", change: (flow) => disconnect(flow, edge) });
    else if (nodes.length > 0) act({ type: "edit", change: (flow) => removeNodes(flow, nodes), select: [] });
  };
  useClipboard(state, act);
  useShortcuts(
    {
      "mod+z": () => act({ type: "undo" }),
      "mod+shift+z": () => act({ type: "redo" }),
      "mod+y": () => act({ type: "redo" }),
      "mod+a": () => act({ type: "select", nodes: idsOn(state) }),
      "mod+d": () => nodes.length > 0 && act(pasted(copy(history.present, nodes), sheet)),
      "mod+s": save,
      delete: remove,
      backspace: remove,
      escape: () => act({ type: "select", nodes: [] }),
      "/": () => search.current?.focus(),
      f: fit,
      l: tidy,
    },
    enabled,
  );
}

function idsOn({ history, sheet }: Editing): string[] {
  return sheetOf(history.present, sheet).nodes.map((node) => node.id);
}
