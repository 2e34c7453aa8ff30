import type { Test } from "#flows/condition.ts";
import { Select } from "../../../ui/select.tsx";
import { TextInput } from "../../../ui/text-input.tsx";
import { withSlope } from "../test-edits.ts";

interface SpanRowProps {
  test: Test;
  /** What is looked at is a figure, which can rise and fall. */
  measured: boolean;
  onChange: (test: Test) => void;
}

const ways = [
  { value: "level", label: "in each of" },
  { value: "slope", label: "its change, over" },
];

/** Over how many messages a signal is looked at: its level in each of them, or how much it rises from one to the next. */
export function SpanRow({ test, measured, onChange }: SpanRowProps) {
  const least = test.slope ? 2 : 1;
  return (
    <p className="flex flex-wrap items-center gap-1.5 text-soft">
      {measured ? (
        <Select
          aria-label="What of it is compared"
          className="w-36!"
          value={test.slope ? "slope" : "level"}
          options={ways}
          onPick={(way) => onChange(withSlope(test, way === "slope"))}
        />
      ) : (
        "in each of"
      )}
      the last
      <TextInput
        type="number"
        aria-label="Over how many messages"
        min={least}
        max={6}
        className="w-14!"
        value={test.messages ?? 1}
        onChange={(event) =>
          onChange({ ...test, messages: Math.min(6, Math.max(least, Number(event.target.value))) })
        }
      />
      {(test.messages ?? 1) === 1 ? "message" : "messages"}
    </p>
  );
}
