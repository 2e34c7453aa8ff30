import { DropdownMenu } from "radix-ui";
import type { ReactElement, ReactNode } from "react";
import { cx } from "./cx.ts";

const itemClass = cx(
  "flex h-8 w-full cursor-default items-center gap-2 rounded-sm px-2 text-left outline-none [&_svg]:size-4",
  "data-[highlighted]:bg-hover data-[disabled]:opacity-50",
);

interface MenuProps {
  /** The button that opens it. */
  trigger: ReactElement;
  align?: "start" | "end";
  children: ReactNode;
}

/** A short list of acts behind one button. */
export function Menu({ trigger, align = "end", children }: MenuProps) {
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 min-w-48 max-w-80 animate-appear rounded-md border border-line bg-raised p-1 shadow-float"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface MenuItemProps {
  children: ReactNode;
  onPick: () => void;
  disabled?: boolean;
  danger?: boolean;
  /** A key that does the same. */
  keys?: string;
}

export function MenuItem({ children, onPick, disabled = false, danger, keys }: MenuItemProps) {
  return (
    <DropdownMenu.Item disabled={disabled} onSelect={onPick} className={cx(itemClass, danger && "text-hot")}>
      {children}
      {keys && <kbd className="ml-auto pl-4 text-faint text-xs">{keys}</kbd>}
    </DropdownMenu.Item>
  );
}

interface MenuChoiceProps {
  /** What is chosen here, in a word or two. */
  label: string;
  value: string;
  options: { value: string; label: ReactNode }[];
  onPick: (value: string) => void;
}

/** A group of which one is chosen. */
export function MenuChoice({ label, value, options, onPick }: MenuChoiceProps) {
  return (
    <DropdownMenu.RadioGroup value={value} onValueChange={onPick} aria-label={label}>
      <DropdownMenu.Label className="px-2 pt-1 text-faint text-xs">{label}</DropdownMenu.Label>
      {options.map((option) => (
        <DropdownMenu.RadioItem key={option.value} value={option.value} className={itemClass}>
          <span className="w-4 text-accent">
            <DropdownMenu.ItemIndicator>✓</DropdownMenu.ItemIndicator>
          </span>
          {option.label}
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}

export function MenuLine() {
  return <DropdownMenu.Separator className="my-1 h-px bg-line" />;
}
