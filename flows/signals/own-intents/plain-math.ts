const ln2 = Math.LN2;

/** Natural logarithm and exponential by sums and products alone: the same to the last digit on every engine. */
export function plainLog(x: number): number {
  let mantissa = x;
  let twos = 0;
  while (mantissa > 1.5) {
    mantissa /= 2;
    twos++;
  }
  while (mantissa < 0.75) {
    mantissa *= 2;
    twos--;
  }
  // ln m = 2 artanh((m − 1) / (m + 1)), |argument| ≤ 0.2
  const z = (mantissa - 1) / (mantissa + 1);
  let sum = 0;
  for (let k = 23; k >= 1; k -= 2) sum = sum * z * z + 1 / k;
  return 2 * z * sum + twos * ln2;
}

/** 1 / (1 + e^−x). */
export function logistic(x: number): number {
  return 1 / (1 + plainExp(-Math.max(-30, Math.min(30, x))));
}

/** e^x for −30…30. */
export function plainExp(x: number): number {
  const small = x / 64;
  let sum = 1;
  for (let k = 14; k >= 1; k--) sum = 1 + (small * sum) / k;
  for (let k = 0; k < 6; k++) sum *= sum;
  return sum;
}
