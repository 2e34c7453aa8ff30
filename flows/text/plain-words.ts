/**
 * A text as nothing but its words, to compare what people type: lower case, no accents, punctuation or skin tones, and
 * emoji as words of their own. “Café, please 👍🏽” is “cafe please 👍”; empty where it has no word.
 */
export function plainWords(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f\ufe0f\p{Emoji_Modifier}]/gu, "")
    .replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}]+/gu, " ")
    .replace(/\p{Extended_Pictographic}/gu, " $& ")
    .replace(/\s+/g, " ")
    .trim();
}
