import type { ReactNode } from "react";

interface ChoiceProps {
  /** The group that it is one of. */
  name: string;
  label: string;
  /** What choosing it means. */
  help: ReactNode;
  checked: boolean;
  onChoose: () => void;
  /** What else is asked while it is chosen. */
  children?: ReactNode;
}

/** One way out of several, with what it means under it. */
export function Choice({ name, label, help, checked, onChoose, children }: ChoiceProps) {
  return (
    <div className="flex flex-col gap-2">
      <label className="flex items-start gap-2">
        <input
          type="radio"
          name={name}
          className="mt-1 accent-accent"
          checked={checked}
          onChange={onChoose}
        />
        <span>
          {label}
          <span className="block text-soft text-xs">{help}</span>
        </span>
      </label>
      {checked && children && <div className="flex flex-col gap-3 pl-6">{children}</div>}
    </div>
  );
}
