/**
 * Asks `read` at most once in `forMs` for each key, and gives everybody who asks meanwhile the same answer: it may be that
 * old. A reading that failed is not kept.
 */
export function remembered<T>(forMs: number, read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, { until: number; value: Promise<T> }>();
  return (key) => {
    const now = performance.now();
    const before = known.get(key);
    if (before && before.until > now) return before.value;
    const value = read(key);
    value.catch(() => known.delete(key));
    known.delete(key);
    known.set(key, { until: now + forMs, value });
    const oldest = known.size > mostKeys ? known.keys().next() : undefined;
    if (oldest && !oldest.done) known.delete(oldest.value);
    return value;
  };
}

const mostKeys = 1_000;
