/** A bucket of tokens for each key: `burst` at once, then `perSecond`. Forgets whoever has been quiet for long enough. */
export class Throttle {
  #buckets = new Map<string, { left: number; at: number }>();
  #burst: number;
  #perSecond: number;

  constructor({ burst, perSecond }: { burst: number; perSecond: number }) {
    this.#burst = burst;
    this.#perSecond = perSecond;
  }

  /** Seconds to wait; 0 when it may pass. `now` in milliseconds, of a clock that nobody sets. */
  take(key: string, now: number): number {
    if (this.#buckets.size > 20_000) this.#forgetFull(now);
    const bucket = this.#buckets.get(key) ?? { left: this.#burst, at: now };
    const left = this.#filled(bucket, now);
    this.#buckets.set(key, { left: left >= 1 ? left - 1 : left, at: now });
    return left >= 1 ? 0 : Math.ceil((1 - left) / this.#perSecond);
  }

  #filled({ left, at }: { left: number; at: number }, now: number): number {
    return Math.min(this.#burst, left + ((now - at) / 1000) * this.#perSecond);
  }

  #forgetFull(now: number): void {
    for (const [key, bucket] of this.#buckets) {
      if (this.#filled(bucket, now) >= this.#burst) this.#buckets.delete(key);
    }
  }
}
