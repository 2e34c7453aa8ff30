import { Copy, Plus, X } from "lucide-react";
import type { Hours, Weekday } from "#flows/hours.ts";
import { FieldError } from "../field-error.tsx";
import { IconButton } from "../icon-button.tsx";
import { dayInWords } from "./hours-in-words.ts";
import { TimeInput } from "./time-input.tsx";
import { copiedToWeekdays, spansOn, withSpan } from "./week-edits.ts";

interface DayRowProps {
  day: Weekday;
  week: Hours["week"];
  errorAt: (path: string) => string | undefined;
  onChange: (week: Hours["week"]) => void;
}

/** One day: closed, or from when to when, also more than once. */
export function DayRow({ day, week, errorAt, onChange }: DayRowProps) {
  const spans = spansOn(week, day);
  const name = dayInWords(day);
  return (
    <div className="flex items-start gap-1 px-2 py-1">
      <span className="w-8 shrink-0 py-1.5">
        <span aria-hidden="true">{name.slice(0, 3)}</span>
        <span className="sr-only">{name}</span>
      </span>
      <div className="flex min-w-0 grow flex-col gap-1">
        {spans.length === 0 && <span className="py-1.5 text-faint">closed</span>}
        {spans.map(({ span, at }) => (
          <Span
            key={at}
            name={name}
            span={span}
            error={errorAt(`week.${at}`) ?? errorAt(`week.${at}.from`) ?? errorAt(`week.${at}.to`)}
            onChange={(next) => onChange(week.with(at, next))}
            onRemove={() => onChange(week.toSpliced(at, 1))}
          />
        ))}
      </div>
      <IconButton
        label={spans.length > 0 ? `More hours on ${name}` : `Open on ${name}`}
        size="small"
        side="left"
        className="my-0.5"
        onClick={() => onChange(withSpan(week, day))}
      >
        <Plus />
      </IconButton>
      <IconButton
        label={`Copy ${name} to all weekdays`}
        size="small"
        side="left"
        className="my-0.5"
        disabled={spans.length === 0}
        onClick={() => onChange(copiedToWeekdays(week, day))}
      >
        <Copy />
      </IconButton>
    </div>
  );
}

interface SpanProps {
  name: string;
  span: Hours["week"][number];
  error: string | undefined;
  onChange: (span: Hours["week"][number]) => void;
  onRemove: () => void;
}

function Span({ name, span, error, onChange, onRemove }: SpanProps) {
  return (
    <div className="flex flex-col gap-0.5">
      <div className="flex items-center gap-0.5">
        <TimeInput
          label={`${name}, from`}
          wrong={error !== undefined}
          value={span.from}
          onChange={(from) => onChange({ ...span, from })}
        />
        <span aria-hidden="true" className="text-soft">
          –
        </span>
        <TimeInput
          label={`${name}, to`}
          wrong={error !== undefined}
          value={span.to}
          onChange={(to) => onChange({ ...span, to })}
        />
        <IconButton label={`Remove these hours of ${name}`} size="small" side="left" onClick={onRemove}>
          <X />
        </IconButton>
      </div>
      <FieldError>{error}</FieldError>
    </div>
  );
}
