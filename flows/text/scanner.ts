/** Reads a template from left to right; a step back is never longer than what was just read, so time stays linear. */
export class Scanner {
  readonly text: string;
  at: number;
  /** Closing quotes that do not occur any more, so that they are looked for once only. */
  readonly #gone = new Set<number>();

  constructor(text: string) {
    this.text = text;
    this.at = 0;
  }

  /** The UTF-16 unit at hand; NaN at the end. */
  get unit(): number {
    return this.text.charCodeAt(this.at);
  }

  /** Whether two units of the same kind stand here: “{{” or “}}”. */
  doubled(unit: number): boolean {
    return this.unit === unit && this.text.charCodeAt(this.at + 1) === unit;
  }

  /** Goes on while the units fit and returns what was passed. */
  take(fits: (unit: number) => boolean): string {
    const from = this.at;
    while (fits(this.unit)) this.at += 1;
    return this.text.slice(from, this.at);
  }

  /** A text in straight or curly quotes; null where none begins or where it never ends. */
  takeQuoted(): string | null {
    const close = closing.get(this.unit);
    if (close === undefined || this.#gone.has(close)) return null;
    for (let end = this.at + 1; end < this.text.length; end += 1) {
      if (this.text.charCodeAt(end) !== close) continue;
      const inside = this.text.slice(this.at + 1, end);
      this.at = end + 1;
      return inside;
    }
    this.#gone.add(close);
    return null;
  }

  /** Goes to the next place's beginning or this one's end, whichever comes first. */
  skipToBraces(): void {
    while (this.at < this.text.length && !this.doubled(braces.open) && !this.doubled(braces.close))
      this.at += 1;
  }
}

export const braces = { open: 0x7b, close: 0x7d };

export const isSpace = (unit: number): boolean =>
  unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0;
export const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
export const isLetter = (unit: number): boolean =>
  (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
export const isQuote = (unit: number): boolean => closing.has(unit);

/** By the opening quote; people's keyboards turn straight ones into curly ones. */
const closing = new Map([
  [0x22, 0x22],
  [0x201c, 0x201d],
]);
