import { Plus } from "lucide-react";
import type { Hours } from "#flows/hours.ts";
import { Button } from "../button.tsx";
import { FieldError } from "../field-error.tsx";
import { FieldGroup } from "../field-group.tsx";
import { RowActs } from "../row-acts.tsx";
import { TextInput } from "../text-input.tsx";

interface HolidayRowsProps {
  holidays: Hours["holidays"];
  errorAt: (path: string) => string | undefined;
  onChange: (holidays: Hours["holidays"]) => void;
}

/** Days without hours. */
export function HolidayRows({ holidays, errorAt, onChange }: HolidayRowsProps) {
  return (
    <FieldGroup label="Days off" error={errorAt("holidays")}>
      {holidays.map((holiday, index) => {
        const error = errorAt(`holidays.${index}.date`) ?? errorAt(`holidays.${index}.name`);
        const change = (next: typeof holiday) => onChange(holidays.with(index, next));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a day off has no identity but its place
          <div key={index} className="flex flex-col gap-1">
            <div className="flex items-center gap-1">
              <TextInput
                type="date"
                aria-label={`Day off ${index + 1}`}
                aria-invalid={error ? true : undefined}
                className="w-34! shrink-0"
                value={holiday.date}
                onChange={(event) => change({ ...holiday, date: event.target.value })}
              />
              <TextInput
                aria-label={`Name of day off ${index + 1}`}
                placeholder="Name"
                maxLength={80}
                value={holiday.name}
                onChange={(event) => change({ ...holiday, name: event.target.value })}
              />
              <RowActs
                what={holiday.name || `day off ${index + 1}`}
                index={index}
                count={holidays.length}
                onMove={null}
                onRemove={() => onChange(holidays.toSpliced(index, 1))}
              />
            </div>
            <FieldError>{error}</FieldError>
          </div>
        );
      })}
      <Button
        size="small"
        className="self-start"
        onClick={() => onChange([...holidays, { date: today(), name: "" }])}
      >
        <Plus /> Add a day off
      </Button>
    </FieldGroup>
  );
}

/** By the reader's own clock; a day to be changed, so that a row just added is not yet wrong. */
function today(): string {
  return new Date().toLocaleDateString("sv-SE");
}
