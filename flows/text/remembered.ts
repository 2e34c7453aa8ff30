/** Makes a thing once for each set of names and keeps the latest; `Intl` objects cost more to make than to use. */
export function remembered<Names extends string[], Thing>(
  make: (...names: Names) => Thing,
): (...names: Names) => Thing {
  const kept = new Map<string, Thing>();
  return (...names) => {
    const key = names.join("\n");
    const found = kept.get(key);
    if (found !== undefined) return found;
    const made = make(...names);
    const oldest = kept.keys().next();
    if (kept.size >= limit && !oldest.done) kept.delete(oldest.value);
    kept.set(key, made);
    return made;
  };
}

const limit = 64;
