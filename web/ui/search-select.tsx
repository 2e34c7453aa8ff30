import { Command } from "cmdk";
import { ChevronDown } from "lucide-react";
import { Popover } from "radix-ui";
import { type ReactNode, useState } from "react";
import { cx } from "./cx.ts";
import type { ControlProps } from "./field.tsx";
import { inputClass } from "./input-class.ts";

interface SearchSelectProps extends Partial<ControlProps> {
  /** What is looked for: "Find a time zone". */
  search: string;
  /** What the button shows: the choice, or what choosing does. */
  children: ReactNode;
  value?: string;
  options: { value: string; label: string; aside?: string }[];
  onPick: (value: string) => void;
}

/** One of many: a list that is searched while writing. Arrows move, Enter takes, Escape closes. */
export function SearchSelect({ search, children, value, options, onPick, ...control }: SearchSelectProps) {
  const [open, setOpen] = useState(false);
  return (
    // modal, so that its list can be scrolled where it lies over a dialog
    <Popover.Root modal open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        {...control}
        className={cx(inputClass, "flex h-8 items-center justify-between gap-2 text-left")}
      >
        <span className="truncate">{children}</span>
        <ChevronDown aria-hidden="true" className="size-4 shrink-0 text-soft" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={4}
          collisionPadding={8}
          aria-label={search}
          className="z-50 w-(--radix-popover-trigger-width) min-w-56 animate-appear rounded-md border border-line bg-raised shadow-float"
        >
          <Command label={search} {...(value && { defaultValue: value })}>
            <Command.Input
              placeholder={search}
              className="h-9 w-full border-b bg-transparent px-3 outline-none"
            />
            <Command.List className="max-h-64 overflow-y-auto p-1">
              <Command.Empty className="p-2 text-soft">Nothing of that name.</Command.Empty>
              {options.map((option) => (
                <Command.Item
                  key={option.value}
                  value={option.value}
                  keywords={[option.label]}
                  onSelect={() => {
                    onPick(option.value);
                    setOpen(false);
                  }}
                  className="flex min-h-8 items-center justify-between gap-2 rounded-sm px-2 py-1 data-[selected=true]:bg-hover"
                >
                  <span>{option.label}</span>
                  {option.aside && <span className="text-faint text-xs">{option.aside}</span>}
                </Command.Item>
              ))}
            </Command.List>
          </Command>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
