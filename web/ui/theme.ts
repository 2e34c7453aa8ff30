import { useSyncExternalStore } from "react";

export type Theme = "system" | "light" | "dark";

const key = "baton-theme";
const listeners = new Set<() => void>();

function stored(): Theme {
  const value = localStorage.getItem(key);
  return value === "light" || value === "dark" ? value : "system";
}

/** Puts the stored choice on the document; called once before the first paint. */
export function applyTheme(theme: Theme = stored()): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** The reader's choice of light or dark, kept in this browser. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, stored);
  const choose = (next: Theme) => {
    localStorage.setItem(key, next);
    applyTheme(next);
    for (const listener of listeners) listener();
  };
  return [theme, choose];
}
