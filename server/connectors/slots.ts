/** Lets so many calls to a system be under way at once in this process. */
export class Slots {
  #taken = new Map<string, number>();
  #waiting = new Map<string, (() => void)[]>();

  /** Takes a place, waiting for one if need be; false when there was none in time. */
  async take(key: string, places: number, limitMs: number): Promise<boolean> {
    const taken = this.#taken.get(key) ?? 0;
    if (taken < places) {
      this.#taken.set(key, taken + 1);
      return true;
    }
    const given = Promise.withResolvers<boolean>();
    const give = () => given.resolve(true);
    this.#waiting.set(key, [...(this.#waiting.get(key) ?? []), give]);
    const late = setTimeout(() => {
      const others = (this.#waiting.get(key) ?? []).filter((one) => one !== give);
      this.#waiting.set(key, others);
      given.resolve(false);
    }, limitMs);
    const got = await given.promise;
    clearTimeout(late);
    return got;
  }

  /** Gives a place back: to who has waited longest, if anybody does. */
  give(key: string): void {
    const [next, ...others] = this.#waiting.get(key) ?? [];
    if (others.length > 0) this.#waiting.set(key, others);
    else this.#waiting.delete(key);
    if (next) {
      next();
      return;
    }
    const left = (this.#taken.get(key) ?? 1) - 1;
    if (left > 0) this.#taken.set(key, left);
    else this.#taken.delete(key);
  }
}
