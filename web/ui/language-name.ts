const names = new Intl.DisplayNames("en", { type: "language" });

/** "Spanish" for "es". */
export function languageName(code: string): string {
  return names.of(code) ?? code;
}
