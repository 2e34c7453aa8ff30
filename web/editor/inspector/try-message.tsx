import { useMemo, useState } from "react";
import type { Facts } from "#flows/condition.ts";
import type { Node } from "#flows/flow.ts";
import { kindOf } from "#flows/kinds/index.ts";
import { readSignals } from "#flows/signals/read-signals.ts";
import type { Signals } from "#flows/signals/signal.ts";
import { useEars, useOwnEars } from "../../own-ears.ts";
import { Field } from "../../ui/field.tsx";
import { Sentiment, sentimentWords } from "../../ui/sentiment.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { exitTaken } from "./exit-taken.ts";

/** A live example: what a message would measure here, and through which exit it would leave. */
export function TryMessage({ node }: { node: Node }) {
  const [text, setText] = useState("This is the third time I ask. Where is my order?!");
  const repeats = Math.max(1, ...testsOf(node).map((test) => test.messages ?? 1));
  const ears = useEars(useOwnEars());
  const signals = useMemo(() => (text.trim() ? readSignals(text, [], ears) : null), [text, ears]);
  if (!testsOf(node).some(({ left }) => /^(signals|message)\./.test(left))) return null;
  return (
    <section aria-label="Try a message" className="flex flex-col gap-2 rounded-md bg-sunken p-3">
      <Field label="Try a message">
        {(control) => (
          <TextInput
            {...control}
            value={text}
            maxLength={500}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {signals && <Outcome node={node} text={text} signals={signals} repeats={repeats} />}
    </section>
  );
}

interface OutcomeProps {
  node: Node;
  text: string;
  signals: Signals;
  repeats: number;
}

function Outcome({ node, text, signals, repeats }: OutcomeProps) {
  const heard = Array.from({ length: repeats }, (_, index) => ({ seq: index + 1, text, signals }));
  const facts: Facts = { vars: {}, heard, now: new Date().toISOString() };
  const exit = exitTaken(node, facts);
  const scored = testsOf(node).some(({ left }) => left === "signals.sentiment");
  return (
    <p aria-live="polite" className="text-soft">
      {scored && (
        <>
          <Sentiment value={signals.sentiment.value} />
          <br />
        </>
      )}
      {repeats > 1 ? `${repeats} messages like this` : "This message"} would{" "}
      {scored && `score ${sentimentWords(signals.sentiment.value)} and `}
      {exit ? (
        <>
          leave through <strong className="font-medium text-ink">{exit.label}</strong>.
        </>
      ) : (
        "be answered here."
      )}
    </p>
  );
}

function testsOf(node: Node) {
  return (kindOf(node)?.rules(node.config) ?? []).flatMap((rule) => rule.tests);
}
