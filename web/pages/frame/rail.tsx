import { Link } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { useMe } from "../../session.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Logo } from "../../ui/logo.tsx";
import { Tooltip } from "../../ui/tooltip.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { type Place, placesOf } from "./places.ts";

/** The left rail: where a role may go. */
export function Rail({ onSearch }: { onSearch: () => void }) {
  const { role } = useMe();
  return (
    <nav
      aria-label="Places"
      className="flex w-14 shrink-0 flex-col items-center gap-1 border-r bg-surface py-2"
    >
      <Logo className="mb-2 size-8 text-accent" />
      {placesOf(role).map((place) => (
        <RailLink key={place.to} place={place} />
      ))}
      <div className="mt-auto flex flex-col items-center gap-1">
        <IconButton label="Find anything" keys="⌘K" side="right" className="size-10" onClick={onSearch}>
          <Search />
        </IconButton>
        <AccountMenu />
      </div>
    </nav>
  );
}

function RailLink({ place }: { place: Place }) {
  return (
    <Tooltip words={place.name} side="right">
      <Link
        to={place.to}
        aria-label={place.name}
        className="flex size-10 items-center justify-center rounded-md text-soft hover:bg-hover hover:text-ink [&>svg]:size-5"
        activeProps={{ className: "bg-accent-wash text-accent!", "aria-current": "page" }}
      >
        <place.icon />
      </Link>
    </Tooltip>
  );
}
