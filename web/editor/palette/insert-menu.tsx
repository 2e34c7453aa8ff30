import { Command } from "cmdk";
import { Popover } from "radix-ui";
import type { AnyKind } from "#flows/kind.ts";
import { KindIcon } from "../kind-icon.tsx";

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
          <Command label="Insert a node">
            <Command.Input
              placeholder="Insert a node"
              className="h-9 w-full border-b bg-transparent px-3 outline-none"
              autoFocus
            />
            <Command.List className="max-h-72 overflow-y-auto p-1">
              <Command.Empty className="p-2 text-soft">No node does that.</Command.Empty>
              {kinds.map((kind) => (
                <Command.Item
                  key={kind.kind}
                  value={`${kind.title} ${kind.description}`}
                  onSelect={() => onPick(kind)}
                  className="flex h-8 cursor-default items-center gap-2 rounded-sm px-2 aria-selected:bg-hover"
                >
                  <KindIcon icon={kind.icon} /> {kind.title}
                </Command.Item>
              ))}
            </Command.List>
          </Command>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
