import type { ReactNode } from "react";
import { FieldError } from "./field-error.tsx";

interface FieldGroupProps {
  label: ReactNode;
  help?: ReactNode;
  /** What is wrong with the whole of it; what is wrong with a part stands there. */
  error?: string | undefined;
  /** Shown at the right of the label, e.g. a sum. */
  aside?: ReactNode;
  children: ReactNode;
}

/** Several controls that are one setting, under one label. */
export function FieldGroup({ label, help, error, aside, children }: FieldGroupProps) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="w-full pb-1 font-medium">
        <span className="flex items-baseline justify-between gap-2">
          {label}
          {aside && <span className="font-normal text-soft text-xs">{aside}</span>}
        </span>
      </legend>
      {children}
      <FieldError>{error}</FieldError>
      {help && <p className="text-faint text-xs">{help}</p>}
    </fieldset>
  );
}
