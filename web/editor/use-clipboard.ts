import { useEffect, useRef } from "react";
import { removeNodes } from "#flows/edit/nodes.ts";
import { type Clip, copy, paste } from "#flows/edit/paste.ts";
import { clipOf, clipText } from "./clipboard.ts";
import type { Editing, EditingAct } from "./editing.ts";
import { grid } from "./insert.ts";
import { newId } from "./new-id.ts";
import type { Sheet } from "./sheet/sheet.ts";
import { isBusy } from "./use-shortcuts.ts";

/** Copy, cut and paste of nodes through the system's clipboard: also into another flow or window. */
export function useClipboard(state: Editing, act: (act: EditingAct) => void): void {
  const latest = useRef({ state, act });
  latest.current = { state, act };
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      const { state: now, act: run } = latest.current;
      const ids = now.nodes;
      if (isBusy(event.target) || ids.length === 0 || window.getSelection()?.isCollapsed === false) return;
      event.clipboardData?.setData("text/plain", clipText(copy(now.history.present, ids)));
      event.preventDefault();
      if (event.type === "cut")
        run({ type: "edit", change: (current) => removeNodes(current, ids), select: [] });
    };
    const onPaste = (event: ClipboardEvent) => {
      const clip = clipOf(event.clipboardData?.getData("text/plain") ?? "");
      if (!clip || isBusy(event.target)) return;
      event.preventDefault();
      latest.current.act(pasted(clip, latest.current.state.sheet));
    };
    document.addEventListener("copy", onCopy);
    document.addEventListener("cut", onCopy);
    document.addEventListener("paste", onPaste);
    return () => {
      document.removeEventListener("copy", onCopy);
      document.removeEventListener("cut", onCopy);
      document.removeEventListener("paste", onPaste);
    };
  }, []);
}

/** The edit that pastes a clip on a sheet a little aside, and selects what was pasted. */
export function pasted(clip: Clip, sheet: Sheet): EditingAct {
  const ids = Object.fromEntries(clip.nodes.map((node) => [node.id, newId(node.kind)]));
  const added = Object.values(ids);
  return {
    type: "edit",
    change: (flow) => paste(flow, clip, ids, { x: grid * 4, y: grid * 4 }, sheet),
    select: added,
  };
}
