/** What somebody typed as an amount, in cents: "24.5" and "24,50" are 2450. Null when it is no amount. */
export function cents(typed: string): number | null {
  const text = typed.trim().replace(",", ".");
  if (!/^\d{1,7}(\.\d{1,2})?$/.test(text)) return null;
  return Math.round(Number(text) * 100);
}
