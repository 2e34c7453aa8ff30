import type { Told } from "../../kind.ts";

/** “now waits 2 days for a reply instead of 1 day”: of a setting of minutes, where 0 waits without end. */
export function waitTells(field: string, before: number, after: number): Told[] {
  if (before === after) return [];
  const words = `now waits ${waitInWords(after)} for a reply instead of ${waitInWords(before)}`;
  return [{ fields: [field], words }];
}

/** “2 days”, “90 minutes”: in the largest unit that leaves no rest. */
function waitInWords(minutes: number): string {
  if (minutes === 0) return "without end";
  const [size, unit] = units.find(([many]) => minutes % many === 0) ?? [1, "minute"];
  const count = minutes / size;
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

const units: [number, string][] = [
  [1440, "day"],
  [60, "hour"],
  [1, "minute"],
];
