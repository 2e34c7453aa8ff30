/** The first value that stands in a list twice. */
export function repeated(values: string[]): string | undefined {
  return values.find((value, at) => values.indexOf(value) < at);
}
