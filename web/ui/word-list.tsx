import { useState } from "react";
import { Chips } from "./chips.tsx";
import type { ControlProps } from "./field.tsx";
import { FieldError } from "./field-error.tsx";
import { TextInput } from "./text-input.tsx";
import { wordsOf } from "./words-of.ts";

interface WordListProps extends ControlProps {
  "aria-label"?: string;
  label: string;
  words: string[];
  /** Whether something is wrong with the word at this place. */
  wrongAt?: (index: number) => boolean;
  placeholder?: string;
  /** What would be wrong with these words, so that they are not taken; what was typed stays to be put right. */
  refuse?: (words: string[]) => string | undefined;
  onChange: (words: string[]) => void;
}

/** Words and phrases: Enter or a comma adds one, several lines can be pasted, Backspace takes the last one back. */
export function WordList({
  label,
  words,
  wrongAt,
  placeholder,
  refuse,
  onChange,
  ...control
}: WordListProps) {
  const [text, setText] = useState("");
  const [refusal, setRefusal] = useState<string | undefined>();
  const add = (typed: string) => {
    const next = [...words, ...wordsOf(typed, words)];
    const wrong = refuse?.(next);
    setRefusal(wrong);
    if (wrong) return;
    if (next.length > words.length) onChange(next);
    setText("");
  };
  return (
    <div className="flex flex-col gap-1.5">
      <Chips
        label={label}
        items={words.map((word, index) => ({ key: word, label: word, wrong: wrongAt?.(index) ?? false }))}
        onRemove={(word) => onChange(words.filter((other) => other !== word))}
      />
      <TextInput
        {...control}
        value={text}
        placeholder={placeholder ?? "Add, then Enter"}
        onChange={(event) => {
          setText(event.target.value);
          setRefusal(undefined);
        }}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData("text/plain");
          if (!/[\r\n]/.test(pasted)) return;
          event.preventDefault();
          add(`${text}\n${pasted}`);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter" || event.key === ",") {
            event.preventDefault();
            add(text);
          }
          if (event.key === "Backspace" && text === "" && words.length > 0) onChange(words.slice(0, -1));
        }}
        // what was typed and left is meant
        onBlur={() => text.trim() && add(text)}
      />
      <FieldError>{refusal}</FieldError>
    </div>
  );
}
