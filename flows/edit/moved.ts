/** A list with one of its things at another place, from 0; beyond the ends it goes to the end. */
export function moved<Thing extends { id: string }>(things: Thing[], id: string, to: number): Thing[] {
  const thing = things.find((candidate) => candidate.id === id);
  if (!thing) return things;
  return things.filter((candidate) => candidate !== thing).toSpliced(Math.max(0, to), 0, thing);
}
