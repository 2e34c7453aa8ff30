/** "version 3", with the name that people gave it: "version 3 “Before Christmas”". */
export function versionInWords({ number, name }: { number: number; name: string | null }): string {
  return name === null ? `version ${number}` : `version ${number} “${name}”`;
}
