import { useEffect, useState } from "react";

interface FlowNameProps {
  name: string;
  /** Null where the flow is only looked at. */
  onRename: ((name: string) => void) | null;
}

/** The flow's name, to be changed in place. */
export function FlowName({ name, onRename }: FlowNameProps) {
  const [typed, setTyped] = useState(name);
  useEffect(() => setTyped(name), [name]);
  if (!onRename) return name;
  const finish = () => {
    const wanted = typed.trim();
    if (wanted && wanted !== name) onRename(wanted);
    else setTyped(name);
  };
  return (
    <input
      aria-label="Name of the flow"
      value={typed}
      maxLength={120}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur();
        if (event.key === "Escape") setTyped(name);
      }}
      className="field-sizing-content min-w-24 max-w-72 truncate rounded-md border border-transparent bg-transparent px-1.5 py-0.5 font-semibold text-base hover:border-line focus:border-edge"
    />
  );
}
