/** A light English stem: enough that "refunded", "refunds" and "refunding" meet. Same word in, same stem out. */
export function stem(word: string): string {
  if (word.length < 4) return word;
  let base = word;
  if (base.endsWith("ies") && base.length > 4) base = `${base.slice(0, -3)}y`;
  else if (base.endsWith("sses")) base = base.slice(0, -2);
  else if (base.endsWith("s") && !base.endsWith("ss") && !base.endsWith("us")) base = base.slice(0, -1);
  if (base.endsWith("ied")) base = `${base.slice(0, -3)}y`;
  else if (base.endsWith("ing") && base.length > 5) base = undouble(base.slice(0, -3));
  else if (base.endsWith("ed") && base.length > 4) base = undouble(base.slice(0, -2));
  if (base.endsWith("ly") && base.length > 5) base = base.slice(0, -2);
  if (base.endsWith("e") && base.length > 3) base = base.slice(0, -1);
  return base;
}

/** "shipp" → "ship" and "cancell" → "cancel", but "miss" and "sell" stay. */
function undouble(base: string): string {
  const last = base.at(-1);
  if (last === undefined || last !== base.at(-2) || last === "s" || (last === "l" && base.length < 7))
    return base;
  return base.slice(0, -1);
}
