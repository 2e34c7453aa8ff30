import { Switch } from "radix-ui";
import type { ControlProps } from "./field.tsx";

interface ToggleProps extends Partial<ControlProps> {
  on: boolean;
  onChange: (on: boolean) => void;
  disabled?: boolean;
  "aria-label"?: string;
}

/** On or off, at once. */
export function Toggle({ on, onChange, ...rest }: ToggleProps) {
  return (
    <Switch.Root
      {...rest}
      checked={on}
      onCheckedChange={onChange}
      className="relative h-5 w-9 shrink-0 rounded-full bg-edge disabled:opacity-50 data-[state=checked]:bg-accent"
    >
      <Switch.Thumb className="block size-4 translate-x-0.5 rounded-full bg-surface transition-transform data-[state=checked]:translate-x-[18px]" />
    </Switch.Root>
  );
}
