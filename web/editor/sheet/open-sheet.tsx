import { createContext, use } from "react";
import type { Sheet } from "./sheet.ts";

/** Opens another sheet of the flow on the canvas. */
export const OpenSheet = createContext<(sheet: Sheet) => void>(() => {});

export function useOpenSheet(): (sheet: Sheet) => void {
  return use(OpenSheet);
}
