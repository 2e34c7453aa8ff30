import type { ComponentProps } from "react";
import { cx } from "./cx.ts";
import { inputClass } from "./input-class.ts";

/** Several lines of text; grows with what is written. */
export function TextArea({ className, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={3}
      {...rest}
      className={cx(inputClass, "field-sizing-content max-h-80 min-h-16 resize-y py-1.5", className)}
    />
  );
}
