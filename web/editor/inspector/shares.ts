/** As even as whole per cent allow: 34, 33, 33. */
export function evenShares(count: number): number[] {
  const each = Math.floor(100 / count);
  return Array.from({ length: count }, (_, index) => each + (index < 100 - each * count ? 1 : 0));
}

/** "100 % together", "90 %: 10 % go nowhere yet". */
export function sumInWords(shares: number[]): string {
  const sum = Math.round(shares.reduce((total, share) => total + share, 0) * 10) / 10;
  if (sum === 100) return "100 % together";
  return sum < 100 ? `${sum} %: ${round(100 - sum)} % are left` : `${sum} %: ${round(sum - 100)} % too much`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
