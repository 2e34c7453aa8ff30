const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long ago, in a few words: "just now", "4 min ago", "yesterday", "3 Oct". */
export function ago(at: string | Date, now: Date): string {
  const then = new Date(at);
  const passed = now.getTime() - then.getTime();
  if (passed < minute) return "just now";
  if (passed < hour) return `${Math.floor(passed / minute)} min ago`;
  if (passed < day) return `${Math.floor(passed / hour)} h ago`;
  if (passed < 2 * day) return "yesterday";
  return then.toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    ...(then.getFullYear() !== now.getFullYear() && { year: "numeric" }),
  });
}

/** 10:42, in the reader's own zone. */
export function clock(at: string | Date): string {
  return new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}

/** 3 Oct, 10:42. */
export function moment(at: string | Date): string {
  const day = new Date(at).toLocaleDateString("en-GB", { day: "numeric", month: "short" });
  return `${day}, ${clock(at)}`;
}
