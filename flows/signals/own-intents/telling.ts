import { plainLog } from "../plain-math.ts";

/**
 * How much a feature tells of the class, 0.3…1: the less, the more evenly it stands in all of them (entropy weighting after
 * Dumais 1991, of classes instead of documents). `seen` are the classes of the examples that have the feature, out of
 * `classes`. In steps that a letter can hold: what is learnt with is what is stored.
 */
export function tellingMeter(classes: number): (seen: number[]) => number {
  const even = plainLog(classes);
  // an example's worth of doubt, spread over all classes: once is no proof of a single class
  const doubt = 1 / classes;
  const counts = new Int32Array(classes);
  const terms: number[] = [];
  const term = (n: number) => {
    terms[n] ??= (n + doubt) * plainLog(n + doubt);
    return terms[n];
  };
  return (seen) => {
    for (const c of seen) counts[c] = (counts[c] as number) + 1;
    let sum = 0;
    let apart = 0;
    for (const c of seen) {
      const n = counts[c] as number;
      if (n === 0) continue;
      sum += term(n);
      apart++;
      counts[c] = 0;
    }
    sum += (classes - apart) * term(0);
    const all = seen.length + 1;
    const entropy = plainLog(all) - sum / all;
    return Math.round((least + (1 - least) * (1 - entropy / even)) * steps) / steps;
  };
}

/** A letter for each. */
export function packTelling(telling: readonly number[]): string {
  return telling.map((share) => String.fromCharCode(first + Math.round(share * steps))).join("");
}

export function unpackTelling(packed: string): number[] {
  return Array.from(packed, (letter) => (letter.charCodeAt(0) - first) / steps);
}

// what stands in every class still sets a phrase apart beside other words
const least = 0.3;
const first = 35; // "#" to "{" stand for 0…1
const steps = 88;
