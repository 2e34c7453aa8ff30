/**
 * What some work on text costs, told in steps, which are the same on every machine: look-ups and slices count one, whatever
 * reads a text through counts its characters. Counted by hand: a spy would keep every call.
 */
export function stepsOf(work: () => unknown): number {
  let taken = 0;
  const restored = counted.map(([prototype, name, weight]) => {
    const original = Reflect.get(prototype, name) as (...args: unknown[]) => unknown;
    const counting = function (this: unknown, ...args: unknown[]) {
      taken += weight(this, args);
      return original.apply(this, args);
    };
    Reflect.set(prototype, name, counting);
    return () => Reflect.set(prototype, name, original);
  });
  try {
    work();
  } finally {
    for (const restore of restored) restore();
  }
  return taken;
}

type Weight = (self: unknown, args: unknown[]) => number;
const one: Weight = () => 1;
const itself: Weight = (self, [, from]) => String(self).length - (typeof from === "number" ? from : 0);

// not those of RegExp: replaced, they are asked for each match, from wherever the last one ended
const counted: [object, string, Weight][] = [
  [Map.prototype, "get", one],
  [Set.prototype, "has", one],
  [String.prototype, "slice", one],
  [String.prototype, "includes", itself],
  [String.prototype, "indexOf", itself],
  [String.prototype, "replaceAll", itself],
  [String.prototype, "replace", itself],
  [String.prototype, "split", itself],
];
