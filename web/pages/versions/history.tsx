import type { ReactNode } from "react";
import type { RolloutRead, VersionListed } from "../../outputs.ts";
import { Badge } from "../../ui/badge.tsx";
import { moment } from "../../ui/time.ts";
import { draftId } from "./use-compared.ts";
import { VersionItem } from "./version-item.tsx";

interface HistoryProps {
  versions: VersionListed[];
  /** What customers get now. */
  rollout: RolloutRead;
  /** Stands above the list. */
  above: ReactNode;
  chosen: string;
  onChoose: (id: string) => void;
}

/** The draft, and under it every version, newest first. */
export function History({ versions, rollout, above, chosen, onChoose }: HistoryProps) {
  return (
    <div className="w-72 shrink-0 overflow-y-auto border-r bg-surface max-xl:w-56">
      {above}
      <nav aria-label="Versions">
        <ul className="divide-y">
          <VersionItem
            title="Draft"
            by="As it stands now"
            chosen={chosen === draftId}
            onChoose={() => onChoose(draftId)}
          />
          {versions.map(({ id, number, name, note, author, at }) => (
            <VersionItem
              key={id}
              title={
                <>
                  Version {number} {id === rollout.live?.versionId && <Badge meaning="calm">Live</Badge>}
                  {id === rollout.trial?.versionId && <Badge meaning="info">On trial</Badge>}
                </>
              }
              name={name}
              note={note}
              by={`${author}, ${moment(at)}`}
              chosen={id === chosen}
              onChoose={() => onChoose(id)}
            />
          ))}
        </ul>
      </nav>
    </div>
  );
}
