/**
 * A value as part of an address: it can neither end the part it stands in nor climb out of it, since dots alone (“..”)
 * mean a step up however they are encoded, and are left out.
 */
export function inUrl(value: string): string {
  return /^\.+$/.test(value) ? "" : encodeURIComponent(value);
}

/** A value within the quotes of a JSON text: it can end neither. */
export function inJson(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}
