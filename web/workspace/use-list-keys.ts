import { type RefObject, useEffect, useRef } from "react";
import { isTyping } from "./is-typing.ts";

export interface ListKeys {
  /** The conversation that a key acts on: the one in focus, else the open one. */
  claim: (id: string) => void;
  close: (id: string) => void;
  giveBack: (id: string) => void;
  reply: () => void;
  search: () => void;
  brief: () => void;
}

/** j and k move through the list, a claims, e closes, g gives back, b unfolds the brief, r goes to the reply, / searches; never while somebody types. */
export function useListKeys(
  list: RefObject<HTMLElement | null>,
  openId: string | null,
  keys: ListKeys,
): void {
  const latest = useRef({ openId, keys });
  latest.current = { openId, keys };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented || isTyping(event.target))
        return;
      const act = actOf(event.key, list.current, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [list]);
}

/** The rows that are shown, from the top. */
export function rowsIn(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>("[data-conversation]") ?? [])];
}

function actOf(
  key: string,
  list: HTMLElement | null,
  { openId, keys }: { openId: string | null; keys: ListKeys },
) {
  const rows = rowsIn(list);
  const inFocus = rows.indexOf(document.activeElement as HTMLElement);
  const at = inFocus >= 0 ? inFocus : rows.findIndex((row) => row.dataset.conversation === openId);
  const id = rows[inFocus]?.dataset.conversation ?? openId;
  const acts: Record<string, () => void> = {
    j: () => rows[Math.min(at + 1, rows.length - 1)]?.focus(),
    k: () => rows[Math.max(at - 1, 0)]?.focus(),
    b: keys.brief,
    r: keys.reply,
    "/": keys.search,
    ...(id && { a: () => keys.claim(id), e: () => keys.close(id), g: () => keys.giveBack(id) }),
  };
  return acts[key];
}
