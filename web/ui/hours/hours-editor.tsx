import { type Hours, Weekday } from "#flows/hours.ts";
import { Field } from "../field.tsx";
import { SearchSelect } from "../search-select.tsx";
import { DayRow } from "./day-row.tsx";
import { HolidayRows } from "./holiday-rows.tsx";

interface HoursEditorProps {
  hours: Hours;
  /** What is wrong with a part: "week.2", "holidays.0.date". */
  errorAt: (path: string) => string | undefined;
  onChange: (hours: Hours) => void;
}

const zones = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")].map((zone) => ({
  value: zone,
  label: zone.replaceAll("_", " "),
}));

/** A time zone, a week by its days, and the days off. */
export function HoursEditor({ hours, errorAt, onChange }: HoursEditorProps) {
  const setWeek = (week: Hours["week"]) => onChange({ ...hours, week });
  return (
    <div className="flex flex-col gap-3">
      <Field label="Time zone" error={errorAt("timeZone")}>
        {(control) => (
          <SearchSelect
            {...control}
            search="Find a time zone"
            value={hours.timeZone}
            options={zones}
            onPick={(timeZone) => onChange({ ...hours, timeZone })}
          >
            {hours.timeZone.replaceAll("_", " ")}
          </SearchSelect>
        )}
      </Field>
      <ul aria-label="Week" className="flex flex-col divide-y rounded-md border">
        {Weekday.options.map((day) => (
          <li key={day}>
            <DayRow day={day} week={hours.week} errorAt={errorAt} onChange={setWeek} />
          </li>
        ))}
      </ul>
      <HolidayRows
        holidays={hours.holidays}
        errorAt={errorAt}
        onChange={(holidays) => onChange({ ...hours, holidays })}
      />
    </div>
  );
}
