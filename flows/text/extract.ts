import type { AnswerType } from "../machine-config.ts";

const email = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.\p{L}{2,24}/u;
const yes = /^(?:y|yes|yep|yeah|yup|sure|ok|okay|correct|right|please|please do|of course|absolutely)\b/i;
const no = /^(?:n|no|nope|nah|not really|wrong|never|no thanks)\b/i;

/** Finds an answer of a type in a message, or null. What is found is the customer's own text, trimmed. */
export function extract(answer: AnswerType, text: string): string | null {
  switch (answer) {
    case "text":
      return text.trim() || null;
    case "email":
      return email.exec(text)?.[0].toLowerCase().replace(/\.$/, "") ?? null;
    case "order number":
      return orderNumber(text);
    case "yes or no":
      return yes.test(text.trim()) ? "yes" : no.test(text.trim()) ? "no" : null;
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
