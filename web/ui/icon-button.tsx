import { Button, type ButtonProps } from "./button.tsx";
import { cx } from "./cx.ts";
import { Tooltip } from "./tooltip.tsx";

interface IconButtonProps extends ButtonProps {
  /** What it does, in words: read aloud, and shown on hover. */
  label: string;
  /** A key that does the same, shown beside the label. */
  keys?: string;
  side?: "top" | "right" | "bottom" | "left";
}

/** A button that shows only an icon, and says its name. */
export function IconButton({
  label,
  keys,
  side = "bottom",
  className,
  look = "plain",
  ...rest
}: IconButtonProps) {
  const width = rest.size === "small" ? "w-7" : "w-8";
  return (
    <Tooltip words={keys ? `${label}  ${keys}` : label} side={side}>
      <Button aria-label={label} look={look} {...rest} className={cx(width, "px-0", className)} />
    </Tooltip>
  );
}
