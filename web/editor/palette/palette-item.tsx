import type { AnyKind } from "#flows/kind.ts";
import { cx } from "../../ui/cx.ts";
import { Tooltip } from "../../ui/tooltip.tsx";
import { kindDragged } from "../canvas/use-drops.ts";
import { KindIcon } from "../kind-icon.tsx";

interface PaletteItemProps {
  kind: AnyKind;
  /** Enter inserts this one. */
  best: boolean;
  onInsert: () => void;
}

export function PaletteItem({ kind, best, onInsert }: PaletteItemProps) {
  return (
    <Tooltip words={kind.description} side="right">
      <button
        type="button"
        draggable
        onDragStart={(event) => {
          event.dataTransfer.setData(kindDragged, kind.kind);
          event.dataTransfer.effectAllowed = "copy";
        }}
        onClick={onInsert}
        className={cx(
          "flex h-8 w-full cursor-grab! items-center gap-1.5 rounded-md px-1 text-left hover:bg-hover",
          best && "bg-accent-wash",
        )}
      >
        <span className="text-soft">
          <KindIcon icon={kind.icon} />
        </span>
        <span className="truncate">{kind.title}</span>
      </button>
    </Tooltip>
  );
}
