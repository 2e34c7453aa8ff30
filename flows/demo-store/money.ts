const signs: Record<string, string> = { EUR: "€", USD: "$", GBP: "£" };

/** Cents as people read them: `money(2450, "EUR")` is "€24.50". */
export function money(cents: number, currency: string): string {
  const amount = (cents / 100).toFixed(2);
  const sign = signs[currency];
  return sign === undefined ? `${amount} ${currency}` : `${sign}${amount}`;
}
