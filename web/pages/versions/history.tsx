import type { VersionListed } from "../../outputs.ts";
import { Badge } from "../../ui/badge.tsx";
import { moment } from "../../ui/time.ts";
import { draftId } from "./use-compared.ts";
import { VersionItem } from "./version-item.tsx";

interface HistoryProps {
  versions: VersionListed[];
  /** The id of the one that customers get. */
  live: string | undefined;
  chosen: string;
  onChoose: (id: string) => void;
}

/** The draft, and under it every version, newest first. */
export function History({ versions, live, chosen, onChoose }: HistoryProps) {
  return (
    <nav aria-label="Versions" className="w-72 shrink-0 overflow-y-auto border-r bg-surface max-xl:w-56">
      <ul className="divide-y">
        <VersionItem
          title="Draft"
          by="As it stands now"
          chosen={chosen === draftId}
          onChoose={() => onChoose(draftId)}
        />
        {versions.map(({ id, number, note, author, at }) => (
          <VersionItem
            key={id}
            title={
              <>
                Version {number} {id === live && <Badge meaning="calm">Live</Badge>}
              </>
            }
            note={note}
            by={`${author}, ${moment(at)}`}
            chosen={id === chosen}
            onChoose={() => onChoose(id)}
          />
        ))}
      </ul>
    </nav>
  );
}
