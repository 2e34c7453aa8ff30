/** An id for a new node of a kind: readable in files, and unique. */
export function newId(kind: string): string {
  return `${kind}-${crypto.randomUUID().slice(0, 8)}`;
}
