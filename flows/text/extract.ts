import type { AnswerType } from "../machine-config.ts";
import { extractDate } from "./extract-date.ts";

const email = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.\p{L}{2,24}/u;
/** Up to four letters, a hyphen and digits: “S-201”, “RMA-30412”. */
const reference = /(?<![\p{L}\p{N}@._-])\p{L}{1,4}-\d{2,12}(?![\p{L}\p{N}@_-]|\.\p{L})/u;
const yes = /^(?:y|yes|yep|yeah|yup|sure|ok|okay|correct|right|please|please do|of course|absolutely)\b/i;
const no = /^(?:n|no|nope|nah|not really|wrong|never|no thanks)\b/i;

/**
 * Finds an answer of a type in a message, or null: the customer's own text, trimmed, or what it says in one way of
 * writing (numbers as 1200.5, days as 2026-03-12, phones as +351912345678). A day without a year needs `now`.
 */
export function extract(answer: AnswerType, text: string, now?: string): string | null {
  switch (answer) {
    case "text":
      return text.trim() || null;
    case "email":
      return email.exec(text)?.[0].toLowerCase().replace(/\.$/, "") ?? null;
    case "order number":
      return orderNumber(text);
    case "reference":
      return reference.exec(text)?.[0].toUpperCase() ?? null;
    case "yes or no":
      return yes.test(text.trim()) ? "yes" : no.test(text.trim()) ? "no" : null;
    case "number":
      return numberIn(text);
    case "date":
      return extractDate(text, now);
    case "phone":
      return phoneIn(text);
  }
}

/** A plain yes or no to the question before it; null where more is said, or asked. */
export function shortAnswer(text: string): "yes" | "no" | null {
  if (text.includes("?") || text.trim().split(/\s+/).length > 5 || /\b(?:but|however)\b/i.test(text))
    return null;
  const found = extract("yes or no", text);
  return found === "yes" || found === "no" ? found : null;
}

/** “#1042”, “order no. 1042”, or a number of four to eight digits that stands alone. */
function orderNumber(text: string): string | null {
  const named = /(?:#|\border(?:\s+(?:no|nr|num|number|id))?[\s.:#]*(?:is|was)?\s*#?)(\d{3,10})\b/i.exec(
    text,
  );
  if (named?.[1]) return named[1];
  return (
    /(?<![\d@.,\p{L}€$£-])(\d{4,8})(?![\d@\p{L}]|[.,]\d)/u.exec(
      text.replace(new RegExp(email.source, "gu"), " "),
    )?.[1] ?? null
  );
}

/** The first number, in digits (“1,200.50” is 1200.5, “12,5” is 12.5) or as a word up to twelve. */
function numberIn(text: string): string | null {
  const digits =
    /(?<![\p{L}\d#.,])-?(\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?|\d{1,15}(?:[.,]\d{1,6})?)(?!\d|[.,/]\d|st\b|nd\b|rd\b|th\b)/u.exec(
      text,
    )?.[0];
  if (digits)
    return String(
      Number(/,\d{3}(?:\D|$)/.test(digits) ? digits.replaceAll(",", "") : digits.replace(",", ".")),
    );
  const word = /\b(?:zero|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i.exec(
    text,
  )?.[0];
  return word ? String(numberWords.indexOf(word.toLowerCase().replace("none", "zero"))) : null;
}

const numberWords = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/** Seven to fifteen digits (ITU E.164) with what people put between them; “00” before a country is “+”. */
function phoneIn(text: string): string | null {
  const candidates = text.matchAll(/(?<![\p{L}\d#@])\+?\(?\d(?:[ ()./-]{0,3}\d){6,19}(?![\p{L}\d])/gu);
  for (const [found] of candidates) {
    const digits = found.replace(/\D/g, "");
    if (digits.length > 15 || extractDate(found) !== null) continue;
    return found.startsWith("+") ? `+${digits}` : digits.replace(/^00/, "+");
  }
  return null;
}
