import { languageWords } from "./language-words.ts";
import type { Signal } from "./signal.ts";
import type { Reading } from "./words.ts";

/**
 * The code of the language that carries the message ("en", "es", "ja"…). English where nothing tells: a number, "ok", a
 * name. The other signals understand English only, so that this says how far they can be trusted.
 */
export function language({ text, words }: Reading): Signal<string> {
  const script = foreignScript(text);
  if (script !== null) return { value: script, confidence: 0.95, spans: [] };
  const scores = new Float64Array(codes.length);
  for (let at = 0; at < words.length && at < atMost; at++) {
    const { start, end } = words[at] as Reading["words"][number];
    const shares = sharesOf(text, start, end);
    if (shares !== undefined)
      for (const { code, share } of shares) scores[code] = (scores[code] as number) + share;
  }
  let best = 0;
  for (let code = 1; code < codes.length; code++)
    if ((scores[code] as number) > (scores[best] as number) + (best === 0 ? margin : 0)) best = code;
  const own = scores[best] as number;
  const english = scores[0] as number;
  if (best === 0) return { value: "en", confidence: rounded(0.55 + 0.4 * (own / (own + 1))), spans: [] };
  return {
    value: codes[best] as string,
    confidence: rounded(0.5 + 0.45 * ((own - english) / own)),
    spans: [],
  };
}

const atMost = 200;
/** How much more a language must show than English does. */
const margin = 0.6;

// letters that English lacks tell as much as a word does
const letters: [RegExp, string][] = [
  [/[ñ¿¡]/, "es"],
  [/[ßäöü]/, "de"],
  [/[ãõ]/, "pt"],
  [/[àâçèêëîïôœùû]/, "fr"],
  [/[ąćęłńśźż]/, "pl"],
  [/[ěřůčž]/, "cs"],
  [/[őű]/, "hu"],
  [/[șțăî]/, "ro"],
  [/[ạảấầẩậắằẳặẹẻềệịọỏốồổộớờởợụủứừựỳđ]/, "vi"],
  [/[åøæ]/, "da"],
  [/[ğışİ]/, "tr"],
  [/[ìò]/, "it"],
];

interface Share {
  code: number;
  share: number;
}

const codes = Object.keys(languageWords);
// a word of many languages tells less of each; one that is English too, a third of that
const known = new Map<string, Share[]>();
for (const [code, list] of Object.values(languageWords).entries()) {
  for (const word of new Set(list.trim().split(/\s+/)))
    known.set(word, [...(known.get(word) ?? []), { code, share: 1 }]);
}
for (const shares of known.values()) {
  const english = shares.some(({ code }) => code === 0);
  for (const one of shares)
    one.share = (english && one.code !== 0 ? 0.3 : 1) / Math.sqrt(Math.min(shares.length, 4));
}

function sharesOf(text: string, start: number, end: number): Share[] | undefined {
  if (end - start > 20) return undefined;
  const word = text.slice(start, end).toLowerCase();
  const listed = known.get(word);
  if (listed !== undefined || isPlain(word)) return listed;
  const plain = known.get(word.replace(/['’]/g, ""));
  if (plain !== undefined) return plain;
  const elided = /^(?:[cdjlmnst]|qu)['’]\p{L}/u.test(word) ? "fr" : undefined;
  const told = elided ?? letters.find(([pattern]) => pattern.test(word))?.[1];
  return told === undefined ? undefined : [{ code: codes.indexOf(told), share: 0.6 }];
}

function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code > 127 || code === 39) return false;
  }
  return true;
}

const scripts: [code: string, pattern: RegExp][] = [
  ["ja", /[\u3040-\u30ff]/g],
  ["zh", /[\u3400-\u9fff]/g],
  ["ko", /[\uac00-\ud7af\u1100-\u11ff]/g],
  ["ru", /[\u0400-\u04ff]/g],
  ["ar", /[\u0600-\u06ff]/g],
  ["he", /[\u0590-\u05ff]/g],
  ["hi", /[\u0900-\u097f]/g],
  ["el", /[\u0370-\u03ff]/g],
  ["th", /[\u0e00-\u0e7f]/g],
];
const beyondLatin = /[\u0370-\u1fff\u3040-\ud7ff]/;
const first = 1000;

/** The script other than Latin that most of the message's beginning is in. */
function foreignScript(text: string): string | null {
  if (!beyondLatin.test(text)) return null;
  const beginning = text.slice(0, first);
  const latin = beginning.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const counted = scripts.map(([code, pattern]) => ({ code, n: beginning.match(pattern)?.length ?? 0 }));
  const [kana, han] = counted;
  // Japanese is written with Chinese signs as well
  if (kana && han && kana.n > 0) kana.n += han.n;
  const most = counted.sort((a, b) => b.n - a.n)[0];
  // a sign is worth about two letters where words are written with one or two
  return most && most.n * (["ja", "zh", "ko"].includes(most.code) ? 2 : 1) > latin ? most.code : null;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
