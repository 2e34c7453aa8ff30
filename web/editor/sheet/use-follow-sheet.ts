import { useEffect, useRef } from "react";
import type { Flow } from "#flows/flow.ts";
import { type Sheet, sheetHolding } from "./sheet.ts";

/** Opens the sheet of the node at work whenever that changes; between, one may look elsewhere. */
export function useFollowSheet(flow: Flow, active: string | null, open: (sheet: Sheet) => void): void {
  const latest = useRef(flow);
  latest.current = flow;
  useEffect(() => {
    const sheet = active ? sheetHolding(latest.current, active) : undefined;
    if (sheet !== undefined) open(sheet);
  }, [active, open]);
}
