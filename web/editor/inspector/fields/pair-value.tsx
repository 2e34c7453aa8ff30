import { TextInput } from "../../../ui/text-input.tsx";
import type { Readable } from "../variables-of.ts";
import { TemplateInput } from "./template-input.tsx";

interface PairValueProps {
  /** The name that it stands beside. */
  what: string;
  value: string;
  wrong: boolean;
  /** It names a variable, instead of being a text that may hold some. */
  isVariable: boolean;
  variables: Readable[];
  onChange: (value: string) => void;
}

/** The right side of a pair. */
export function PairValue({ what, value, wrong, isVariable, variables, onChange }: PairValueProps) {
  const invalid = wrong ? { "aria-invalid": true } : {};
  if (isVariable) {
    return (
      <TextInput
        aria-label={`Variable for ${what}`}
        {...invalid}
        spellCheck={false}
        placeholder="Variable"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  return (
    <TemplateInput
      aria-label={`Value of ${what}`}
      {...invalid}
      value={value}
      long={false}
      placeholder="Value, or {{"
      variables={variables}
      onChange={onChange}
    />
  );
}
