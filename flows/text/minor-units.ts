/** 12.5, "EUR" → 1250: an amount as people write it in the currency's smallest unit, of which some have no decimals. */
export function minorUnits(amount: number, currency: string): number {
  const known = /^[A-Za-z]{3}$/.test(currency) ? currency : "EUR";
  const format = new Intl.NumberFormat("en", { style: "currency", currency: known });
  return Math.round(amount * 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
