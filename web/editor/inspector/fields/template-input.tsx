import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useRef, useState } from "react";
import { cx } from "../../../ui/cx.ts";
import { TextArea } from "../../../ui/text-area.tsx";
import { placeAt, putVariable } from "../place-at.ts";
import type { Readable } from "../variables-of.ts";

interface TemplateInputProps {
  ref?: Ref<HTMLTextAreaElement>;
  id?: string;
  "aria-label"?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: boolean;
  value: string;
  long: boolean;
  placeholder: string | undefined;
  variables: Readable[];
  onChange: (text: string) => void;
}

/** A text in which `{{` opens a list of variables: arrows move, Enter or Tab takes, Escape closes. */
export function TemplateInput({ ref, value, long, variables, onChange, ...rest }: TemplateInputProps) {
  const input = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => input.current as HTMLTextAreaElement);
  const [caret, setCaret] = useState<number | null>(null);
  const [at, setAt] = useState(0);
  const list = useId();
  const place = caret === null ? null : placeAt(value, caret);
  const words = place?.words.toLowerCase() ?? "";
  const offered = place
    ? variables.filter(({ path, label }) => `${path} ${label}`.toLowerCase().includes(words)).slice(0, 8)
    : [];
  const take = (variable: Readable | undefined) => {
    if (!variable || caret === null) return;
    const put = putVariable(value, caret, variable.path);
    onChange(put.text);
    setCaret(null);
    requestAnimationFrame(() => input.current?.setSelectionRange(put.caret, put.caret));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (offered.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt((at + step + offered.length) % offered.length);
    else if (event.key === "Enter" || event.key === "Tab") take(offered[at]);
    else if (event.key === "Escape") setCaret(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span className="relative block">
      <TextArea
        {...rest}
        ref={input}
        rows={long ? 4 : 1}
        className={long ? undefined : "min-h-8! resize-none!"}
        value={value}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={offered.length > 0 ? `${list}-${at}` : undefined}
        onChange={(event) => {
          onChange(event.target.value);
          setCaret(event.target.selectionStart);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setCaret(null)}
      />
      <div
        id={list}
        role="listbox"
        aria-label="Variables"
        hidden={offered.length === 0}
        className="absolute inset-x-0 top-full z-20 mt-1 rounded-md border bg-raised p-1 shadow-float"
      >
        {offered.map((variable, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the text keeps the focus and points here
          <div
            key={variable.path}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            onPointerDown={(event) => {
              event.preventDefault();
              take(variable);
            }}
            className={cx("flex justify-between gap-2 rounded-sm px-2 py-1", index === at && "bg-hover")}
          >
            <span className="truncate">{variable.label}</span>
            <code className="truncate text-faint text-xs">{variable.path}</code>
          </div>
        ))}
      </div>
    </span>
  );
}
