import { useEffect, useState } from "react";
import { TextInput } from "../text-input.tsx";
import { timeOf } from "./time-of.ts";

interface TimeInputProps {
  label: string;
  value: string;
  wrong: boolean;
  onChange: (time: string) => void;
}

/** A time of day on 24 hours, whatever the platform's habit; what is no time is left as it was. */
export function TimeInput({ label, value, wrong, onChange }: TimeInputProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const finish = () => {
    const time = timeOf(typed);
    setTyped(time ?? value);
    if (time !== null && time !== value) onChange(time);
  };
  return (
    <TextInput
      aria-label={label}
      aria-invalid={wrong ? true : undefined}
      inputMode="numeric"
      maxLength={5}
      className="min-w-0 text-center"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={finish}
      onKeyDown={(event) => event.key === "Enter" && finish()}
    />
  );
}
