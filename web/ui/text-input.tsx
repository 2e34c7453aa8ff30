import type { ComponentProps } from "react";
import { cx } from "./cx.ts";
import { inputClass } from "./input-class.ts";

/** One line of text. */
export function TextInput({ className, ...rest }: ComponentProps<"input">) {
  return <input type="text" {...rest} className={cx(inputClass, "h-8", className)} />;
}
