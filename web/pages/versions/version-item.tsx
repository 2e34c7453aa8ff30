import type { VersionListed } from "../../outputs.ts";
import { Badge } from "../../ui/badge.tsx";
import { moment } from "../../ui/time.ts";

interface VersionItemProps {
  version: VersionListed;
  live: boolean;
  chosen: boolean;
  onChoose: () => void;
}

/** One version in the history. */
export function VersionItem({ version, live, chosen, onChoose }: VersionItemProps) {
  return (
    <li>
      <button
        type="button"
        aria-current={chosen || undefined}
        onClick={onChoose}
        className="flex w-full flex-col gap-0.5 px-4 py-3 text-left hover:bg-hover aria-[current]:bg-accent-wash"
      >
        <span className="flex items-center gap-2 font-medium">
          Version {version.number} {live && <Badge meaning="calm">Live</Badge>}
        </span>
        {version.note && <span>{version.note}</span>}
        <span className="text-soft text-xs">
          {version.author}, {moment(version.at)}
        </span>
      </button>
    </li>
  );
}
