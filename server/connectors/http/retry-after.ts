/** How long a `Retry-After` asks to wait, in milliseconds: it is a number of seconds or a date. Null where it says nothing. */
export function retryAfterMs(header: string | undefined, now = Date.now()): number | null {
  const text = header?.trim() ?? "";
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  // a date by its weekday: anything else that `Date` would read is none; the form of asctime() names no zone, and means GMT
  const zoned = /(?:GMT|UTC|[+-]\d{4})$/.test(text) ? text : `${text} GMT`;
  const at = /^[A-Z][a-z]{2,8},? /.test(text) ? Date.parse(zoned) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
