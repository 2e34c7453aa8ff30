import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { roleInWords, useMe } from "../../session.ts";
import { buttonClass } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Toasts } from "../../ui/toasts.tsx";
import { Waiting } from "../../ui/waiting.tsx";
import { CommandPalette } from "./command-palette.tsx";
import { closedPlace } from "./places.ts";
import { Rail } from "./rail.tsx";
import { usePaletteKey } from "./use-palette-key.ts";

/** What stands around every page of a workspace: the rail, `⌘K`, the toasts. */
export function Frame() {
  const { role } = useMe();
  const closed = closedPlace(useLocation().pathname, role);
  const [searching, setSearching] = useState(false);
  usePaletteKey(() => setSearching((open) => !open));
  return (
    <div className="flex h-full">
      <Rail onSearch={() => setSearching(true)} />
      <div className="flex min-w-0 grow flex-col">
        {closed ? (
          <EmptyState
            icon={<closed.icon />}
            title={`${closed.name} is not yours to open`}
            act={
              <Link to="/" className={buttonClass("primary")}>
                Go to your work
              </Link>
            }
          >
            {closed.whose}; your role is {roleInWords(role)}.
          </EmptyState>
        ) : (
          <Suspense fallback={<Waiting />}>
            <Outlet />
          </Suspense>
        )}
      </div>
      <CommandPalette open={searching} onClose={() => setSearching(false)} />
      <Toasts />
    </div>
  );
}
