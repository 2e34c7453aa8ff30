import { ChevronDown, ChevronRight } from "lucide-react";
import type { Flow } from "#flows/flow.ts";
import { Button } from "../../ui/button.tsx";
import { Menu, MenuItem, MenuLine } from "../../ui/menu.tsx";
import type { Sheet } from "./sheet.ts";

interface SheetBarProps {
  flow: Flow;
  sheet: Sheet;
  onOpen: (sheet: Sheet) => void;
  /** Null where the flow is only looked at. */
  onAdd: (() => void) | null;
}

/** Where on the flow's sheets one is: "Order status › Find the order"; nothing while there is only one. */
export function SheetBar({ flow, sheet, onOpen, onAdd }: SheetBarProps) {
  if (flow.subflows.length === 0) return null;
  const current = flow.subflows.find(({ id }) => id === sheet);
  return (
    <nav
      aria-label="Subflows"
      className="absolute top-2 left-2 z-10 flex max-w-[calc(100%-16px)] items-center rounded-md border bg-surface p-0.5 shadow-float"
    >
      <Button
        size="small"
        look="plain"
        className="min-w-0 shrink!"
        aria-current={sheet === null ? "page" : undefined}
        onClick={() => onOpen(null)}
      >
        <span className={sheet === null ? "truncate font-medium text-ink" : "truncate"}>{flow.name}</span>
      </Button>
      <ChevronRight aria-hidden="true" className="size-3.5 shrink-0 text-faint" />
      <Menu
        align="start"
        trigger={
          <Button size="small" look="plain" className="min-w-0 shrink!">
            <span className={current ? "truncate font-medium text-ink" : "truncate"}>
              {current?.name ?? count(flow.subflows.length)}
            </span>
            <ChevronDown />
          </Button>
        }
      >
        {flow.subflows.map(({ id, name }) => (
          <MenuItem key={id} disabled={id === sheet} onPick={() => onOpen(id)}>
            {name}
          </MenuItem>
        ))}
        {onAdd && (
          <>
            <MenuLine />
            <MenuItem onPick={onAdd}>New subflow</MenuItem>
          </>
        )}
      </Menu>
    </nav>
  );
}

function count(subflows: number): string {
  return subflows === 1 ? "1 subflow" : `${subflows} subflows`;
}
