import { type ReactNode, useId } from "react";
import { FieldError } from "./field-error.tsx";

export interface ControlProps {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: boolean;
}

interface FieldProps {
  label: ReactNode;
  help?: ReactNode;
  /** What is wrong and the way out; shown beside the field. */
  error?: string | undefined;
  /** Shown at the right of the label, e.g. a value. */
  aside?: ReactNode;
  /** Gets the ids that tie the control to label, help and error. */
  children: (control: ControlProps) => ReactNode;
}

/** A labelled control with help and error beside it. */
export function Field({ label, help, error, aside, children }: FieldProps) {
  const id = useId();
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-baseline justify-between gap-2">
        <label htmlFor={id} className="font-medium text-ink">
          {label}
        </label>
        {aside && <span className="text-xs text-soft">{aside}</span>}
      </div>
      {children({
        id,
        ...(described && { "aria-describedby": described }),
        ...(error && { "aria-invalid": true }),
      })}
      <FieldError id={`${id}-error`}>{error}</FieldError>
      {help && (
        <p id={`${id}-help`} className="text-xs text-faint">
          {help}
        </p>
      )}
    </div>
  );
}
