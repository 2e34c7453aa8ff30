import { type ReactNode, useDeferredValue, useMemo, useState } from "react";
import type { OwnEars } from "#flows/signals/own-ears.ts";
import type { Signals } from "#flows/signals/signal.ts";
import { useEars, useReader } from "../own-ears.ts";
import { cx } from "../ui/cx.ts";
import { Field } from "../ui/field.tsx";
import { Problem } from "../ui/problem.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { Waiting } from "../ui/waiting.tsx";

interface SentenceBoxProps {
  label: string;
  help?: ReactNode;
  /** What stands in it at first. */
  example: string;
  /** What is heard on top of what every shop hears. */
  own: OwnEars | undefined;
  className?: string;
  children: (said: string, signals: Signals) => ReactNode;
}

/** A sentence as a customer might write it, and what is heard in it while one types. */
export function SentenceBox({ label, help, example, own, className, children }: SentenceBoxProps) {
  const [text, setText] = useState(example);
  const said = useDeferredValue(text);
  const read = useReader();
  const { ears, learning, failed, again } = useEars(own);
  const signals = useMemo(() => read?.(said, [], ears) ?? null, [read, said, ears]);
  return (
    <section aria-label={label} className={cx("flex flex-col gap-3 rounded-md bg-sunken", className)}>
      <Field label={label} help={help}>
        {(control) => (
          <TextInput
            {...control}
            value={text}
            maxLength={500}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {failed && (
        <Problem onRetry={again}>
          The workspace's own intents and keyword lists could not be learnt in this browser: the sentence is
          read without them. Live conversations go on hearing what is live.
        </Problem>
      )}
      {learning && <Waiting words="Learning the workspace's own sentences" slim />}
      {signals ? children(said, signals) : <Waiting words="Getting ready to listen" />}
    </section>
  );
}
