/** Remembers what was worked out for a text: about `size` of them, those longest unused forgotten. */
export class Memory<Value> {
  private recent = new Map<string, Value>();
  private former = new Map<string, Value>();
  private readonly size: number;

  constructor(size: number) {
    this.size = size;
  }

  get(text: string): Value | undefined {
    const known = this.recent.get(text);
    if (known !== undefined) return known;
    const older = this.former.get(text);
    if (older !== undefined) this.set(text, older);
    return older;
  }

  set(text: string, value: Value): void {
    // two halves that take turns: no order is kept for each use
    if (this.recent.size >= this.size / 2) {
      this.former = this.recent;
      this.recent = new Map();
    }
    this.recent.set(text, value);
  }
}
