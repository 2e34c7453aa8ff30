import type { ComponentProps } from "react";
import { cx } from "./cx.ts";

const looks = {
  primary: "bg-accent text-on-accent hover:bg-accent-strong font-medium",
  quiet: "border border-line bg-surface text-ink hover:bg-hover",
  plain: "text-soft hover:bg-hover hover:text-ink",
  danger: "border border-hot text-hot hover:bg-hot-wash font-medium",
};

const sizes = {
  small: "h-7 px-2 gap-1 text-xs",
  medium: "h-8 px-3 gap-1.5 text-sm",
  large: "h-10 px-4 gap-2 text-base",
};

export interface ButtonProps extends ComponentProps<"button"> {
  /** `primary` once a screen at most: its one act. */
  look?: keyof typeof looks;
  size?: keyof typeof sizes;
  /** The act is under way: shown, and a second press does nothing. */
  busy?: boolean;
}

export function Button({ look = "quiet", size = "medium", busy = false, className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      aria-busy={busy || undefined}
      {...rest}
      disabled={rest.disabled || busy}
      className={cx(buttonClass(look, size), className)}
    />
  );
}

/** The look of a button, for links that are one in meaning. */
export function buttonClass(look: keyof typeof looks = "quiet", size: keyof typeof sizes = "medium"): string {
  return cx(
    "inline-flex shrink-0 items-center justify-center whitespace-nowrap rounded-md transition-opacity select-none",
    "disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0",
    looks[look],
    sizes[size],
  );
}
