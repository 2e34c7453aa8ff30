import type { Facts } from "#flows/condition.ts";
import type { Node } from "#flows/flow.ts";
import { kindOf } from "#flows/kinds/index.ts";
import type { Signals } from "#flows/signals/signal.ts";
import { useOwnEars, useRefined } from "../../own-ears.ts";
import { Sentiment, sentimentWords } from "../../ui/sentiment.tsx";
import { SentenceBox } from "../sentence-box.tsx";
import { exitTaken } from "./exit-taken.ts";

/** A live example: what a message would measure here, and through which exit it would leave. */
export function TryMessage({ node }: { node: Node }) {
  const repeats = Math.max(1, ...testsOf(node).map((test) => test.messages ?? 1));
  const own = useOwnEars();
  const refined = useRefined();
  if (!testsOf(node).some(({ left }) => /^(signals|message)\./.test(left))) return null;
  return (
    <SentenceBox
      label="Try a message"
      help={refined && `Read without the model that refines ${refined} in live conversations.`}
      example="This is the third time I ask. Where is my order?!"
      own={own}
      className="p-3"
    >
      {(said, signals) =>
        said.trim() !== "" && <Outcome node={node} text={said} signals={signals} repeats={repeats} />
      }
    </SentenceBox>
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
