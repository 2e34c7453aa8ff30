import { type RefObject, useState } from "react";
import type { AnyKind } from "#flows/kind.ts";
import { cx } from "../../ui/cx.ts";
import { TextInput } from "../../ui/text-input.tsx";
import { kindsMatching, kindsRanked } from "./kinds-matching.ts";
import { PaletteItem } from "./palette-item.tsx";

interface PaletteProps {
  /** What may be added now. */
  kinds: AnyKind[];
  search: RefObject<HTMLInputElement | null>;
  /** Something else stands beside the canvas: on a narrow screen the palette leaves its room to the canvas. */
  aside: boolean;
  onInsert: (kind: AnyKind) => void;
}

/** The kinds of node, to be dragged or clicked onto the canvas. */
export function Palette({ kinds, search, aside, onInsert }: PaletteProps) {
  const [words, setWords] = useState("");
  const best = words ? kindsRanked(kinds, words)[0] : undefined;
  const insert = (kind: AnyKind) => {
    setWords("");
    onInsert(kind);
  };
  return (
    <section
      aria-label="Palette"
      className={cx("flex w-52 shrink-0 flex-col border-r bg-surface", aside && "max-xl:hidden")}
    >
      <div className="relative p-2">
        <TextInput
          ref={search}
          type="search"
          aria-label="Find a node to insert"
          placeholder="Find a node"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && best) insert(best);
            if (event.key === "Escape") {
              setWords("");
              event.currentTarget.blur();
            }
          }}
        />
        {!words && (
          <kbd className="pointer-events-none absolute top-3.5 right-4 rounded-sm border px-1 text-faint text-xs">
            /
          </kbd>
        )}
      </div>
      <div className="min-h-0 grow overflow-y-auto px-2 pb-2">
        {kindsMatching(kinds, words).map((section) => (
          <div key={section.group}>
            <h2 className="px-1 pt-2 pb-1 text-faint text-xs">{section.group}</h2>
            {section.kinds.map((kind) => (
              <PaletteItem key={kind.kind} kind={kind} best={kind === best} onInsert={() => insert(kind)} />
            ))}
          </div>
        ))}
        {words && !best && <p className="px-1 py-2 text-soft">No node does that.</p>}
      </div>
    </section>
  );
}
