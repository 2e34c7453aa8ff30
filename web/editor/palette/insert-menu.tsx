import { Popover } from "radix-ui";
import { type KeyboardEvent, useState } from "react";
import type { AnyKind } from "#flows/kind.ts";
import { cx } from "../../ui/cx.ts";
import { KindIcon } from "../kind-icon.tsx";
import { kindsRanked } from "./kinds-matching.ts";

interface InsertMenuProps {
  /** A point of the screen. */
  at: { x: number; y: number };
  kinds: AnyKind[];
  onPick: (kind: AnyKind) => void;
  onClose: () => void;
}

/** The palette where the hand is: what shall stand at the end of this edge? */
export function InsertMenu({ at, kinds, onPick, onClose }: InsertMenuProps) {
  const anchor = { current: { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) } };
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={4}
          collisionPadding={8}
          aria-label="Insert a node"
          className="z-50 w-56 animate-appear rounded-md border border-line bg-raised shadow-float"
        >
          <KindPicker kinds={kinds} onPick={onPick} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Arrows move, Enter takes. */
function KindPicker({ kinds, onPick }: Pick<InsertMenuProps, "kinds" | "onPick">) {
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const found = kindsRanked(kinds, words);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = found[at];
    if (step && found.length > 0) setAt((at + step + found.length) % found.length);
    else if (event.key === "Enter" && chosen) onPick(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        type="search"
        role="combobox"
        aria-label="Insert a node"
        aria-expanded
        aria-controls="insert-menu-kinds"
        aria-activedescendant={found[at] && `insert-menu-${found[at].kind}`}
        placeholder="Insert a node"
        className="h-9 w-full border-b bg-transparent px-3 outline-none"
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id="insert-menu-kinds" role="listbox" aria-label="Kinds" className="max-h-80 overflow-y-auto p-1">
        {found.map((kind, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the text keeps the focus and points here
          <div
            key={kind.kind}
            id={`insert-menu-${kind.kind}`}
            role="option"
            aria-selected={index === at}
            onClick={() => onPick(kind)}
            onPointerMove={() => setAt(index)}
            className={cx("flex h-8 items-center gap-2 rounded-sm px-2", index === at && "bg-hover")}
          >
            <KindIcon icon={kind.icon} /> {kind.title}
          </div>
        ))}
        {found.length === 0 && <p className="p-2 text-soft">No node does that.</p>}
      </div>
    </>
  );
}
