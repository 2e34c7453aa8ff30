import type { Choice } from "../machine-config.ts";

/**
 * The button that a message chooses: its label or id, its place (“2”, “the 2nd” is not), or the only label that it
 * holds. Null where it chooses none, or more than one.
 */
export function chosen(text: string, choices: Choice[]): Choice | null {
  const said = plain(text);
  const named = choices.find(({ id, label }) => said === plain(label) || said === plain(id));
  if (named) return named;
  if (/^\d{1,2}$/.test(said)) return choices[Number(said) - 1] ?? null;
  const held = choices.filter(
    ({ label }) => plain(label) !== "" && ` ${said} `.includes(` ${plain(label)} `),
  );
  return held.length === 1 ? (held[0] ?? null) : null;
}

/** Lower case, words only, single spaces. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
