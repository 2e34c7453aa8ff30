import type { Entry } from "#flows/record.ts";
import { ChoiceButtons } from "../ui/choice-buttons.tsx";
import { cx } from "../ui/cx.ts";
import { highlighted } from "../ui/highlighted.ts";
import { clock } from "../ui/time.ts";
import { messageKey } from "./evidence-key.ts";
import { only, usePointing } from "./evidence-light.tsx";
import { useMessageNumbers } from "./message-numbers.tsx";
import { refinementInWords } from "./refinement-in-words.ts";
import { SignalMarks } from "./signal-marks.tsx";

interface TimelineMessageProps {
  message: Extract<Entry, { kind: "message" }>;
  measured: Extract<Entry, { kind: "signals" }> | null;
  customerName: string;
}

const looks = {
  customer: "mr-8 bg-sunken",
  bot: "ml-8 border border-dashed",
  agent: "ml-8 bg-accent-wash",
  system: "mx-8 text-soft",
};

/** One message with what was measured on it; pointing at it lights up what the brief says because of it. */
export function TimelineMessage({ message, measured, customerName }: TimelineMessageProps) {
  const { lit, spans: meant, at } = usePointing(only(messageKey(message.seq)), "source");
  const number = useMessageNumbers().get(message.seq);
  const spans = lit && meant.length === 0 ? (measured?.signals.sentiment.spans ?? []) : meant;
  return (
    <article
      aria-label={`Message ${number}`}
      className={cx("rounded-md px-3 py-1.5", looks[message.role], lit && "outline-2 outline-accent")}
      {...at}
    >
      <header className="flex flex-wrap items-center gap-x-2 text-soft text-xs">
        <button
          type="button"
          aria-label={`Message ${number}: show what rests on it`}
          className="rounded-sm text-faint"
        >
          {number}
        </button>
        <span className="font-medium text-ink">{speaker(message, customerName)}</span>
        <time dateTime={message.at}>{clock(message.at)}</time>
        {measured && <SignalMarks signals={measured.signals} />}
      </header>
      <p className="whitespace-pre-wrap break-words text-base">
        {highlighted(message.text, spans).map(({ start, text, marked }) =>
          marked ? (
            <mark key={start} className="bg-hot-wash text-ink">
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </p>
      {measured?.model && (
        <p className="text-faint text-xs">{refinementInWords(measured.signals, measured.model)}</p>
      )}
      {message.choices && <ChoiceButtons choices={message.choices} onChoose={null} className="pt-1" />}
      {message.citations && message.citations.length > 0 && (
        <p className="text-soft text-xs">From: {message.citations.map(({ title }) => title).join(" · ")}</p>
      )}
    </article>
  );
}

function speaker({ role, by }: TimelineMessageProps["message"], customerName: string): string {
  if (role === "customer") return customerName;
  if (role === "agent") return by ?? "Agent";
  return role === "bot" ? "Flow" : "Told automatically";
}
