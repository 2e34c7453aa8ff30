const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** A stretch of time as a clock shows it: "0:09", "3:40", "2 h 05", "3 days". Below zero counts as nothing. */
export function duration(ms: number): string {
  const passed = Math.max(0, ms);
  if (passed < hour) return `${Math.floor(passed / minute)}:${two(Math.floor((passed % minute) / second))}`;
  if (passed < day) return `${Math.floor(passed / hour)} h ${two(Math.floor((passed % hour) / minute))}`;
  const days = Math.floor(passed / day);
  return days === 1 ? "1 day" : `${days} days`;
}

const two = (value: number) => String(value).padStart(2, "0");
