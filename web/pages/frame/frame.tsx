import { Outlet } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { Toasts } from "../../ui/toasts.tsx";
import { Waiting } from "../../ui/waiting.tsx";
import { CommandPalette } from "./command-palette.tsx";
import { Rail } from "./rail.tsx";
import { usePaletteKey } from "./use-palette-key.ts";

/** What stands around every page of a workspace: the rail, `⌘K`, the toasts. */
export function Frame() {
  const [searching, setSearching] = useState(false);
  usePaletteKey(() => setSearching((open) => !open));
  return (
    <div className="flex h-full">
      <Rail onSearch={() => setSearching(true)} />
      <div className="flex min-w-0 grow flex-col">
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </div>
      <CommandPalette open={searching} onClose={() => setSearching(false)} />
      <Toasts />
    </div>
  );
}
