import type { Test } from "#flows/condition.ts";
import { type Policy, Priority, Warmth } from "#flows/flow.ts";
import { testInWords } from "#flows/text/condition-in-words.ts";
import { useTodaysNames } from "../../own-ears.ts";
import type { Choices } from "../inspector/fields/field-props.ts";
import { InlineNumber } from "./inline-number.tsx";
import { InlineSelect } from "./inline-select.tsx";
import { inlineTest, withFigure } from "./inline-test.ts";
import { scopeInWords } from "./scope-in-words.ts";

interface PolicySentenceProps {
  policy: Policy;
  choices: Pick<Choices, "queues">;
  onChange: (change: Partial<Omit<Policy, "id">>) => void;
}

const priorities = Priority.options.map((value) => ({ value, label: value }));
const warmths = Warmth.options.map((value) => ({ value, label: value }));

/** The policy in one sentence whose values are its controls. */
export function PolicySentence({ policy, choices, onChange }: PolicySentenceProps) {
  const { when, handoff, scope } = policy;
  const today = useTodaysNames();
  const plan = (change: Partial<Policy["handoff"]>) => onChange({ handoff: { ...handoff, ...change } });
  const put = (index: number, test: Test) =>
    onChange({ when: { ...when, tests: when.tests.with(index, test) } });
  return (
    <p className="max-w-[72ch] text-sm leading-7 @xl:text-base @xl:leading-8">
      At any moment{scopeInWords(today(scope))}, if{" "}
      {when.tests.length === 0 && <em>(no rule yet: add one under Details)</em>}
      {when.tests.map((test, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: tests have no identity but their place
        <span key={index}>
          {index > 0 && (when.match === "all" ? " and " : " or ")}
          <TestWords test={test} onChange={(next) => put(index, next)} />
        </span>
      ))}
      , hand off to{" "}
      <InlineSelect
        label="Queue"
        value={handoff.queue}
        options={choices.queues.map(({ key, name }) => ({ value: key, label: name }))}
        onPick={(queue) => plan({ queue })}
      />{" "}
      as{" "}
      <InlineSelect
        label="Priority"
        value={handoff.priority}
        options={priorities}
        onPick={(priority) => plan({ priority: Priority.parse(priority) })}
      />
      , opening{" "}
      <InlineSelect
        label="How the agent opens"
        value={handoff.warmth}
        options={warmths}
        onPick={(warmth) => plan({ warmth: Warmth.parse(warmth) })}
      />
      .
    </p>
  );
}

function TestWords({ test, onChange }: { test: Test; onChange: (test: Test) => void }) {
  const today = useTodaysNames();
  const inline = inlineTest(test);
  if (!inline) return <strong className="font-semibold">{testInWords(today(test))}</strong>;
  const { before, value, min, max, after, messages } = inline;
  return (
    <>
      {before}{" "}
      <InlineNumber
        label={`Threshold: ${before}`}
        value={value}
        min={min}
        max={max}
        step={0.05}
        onChange={(next) => onChange(withFigure(test, next))}
      />
      {after && ` ${after}`}
      {messages && (
        <>
          {" "}
          {messages.lead}{" "}
          <InlineNumber
            label="Number of messages"
            value={messages.value}
            min={messages.min}
            max={6}
            step={1}
            onChange={(next) => onChange({ ...test, messages: next })}
          />{" "}
          {messages.value === 1 ? "message" : "messages"}
        </>
      )}
    </>
  );
}
