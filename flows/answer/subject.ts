import { terms } from "./terms.ts";

/** What a message is really about, and what was spoken of before it. */
export interface Subject {
  question: string;
  earlier: string;
  /** The message itself only hands over a number or an e-mail. */
  handedOver: boolean;
}

/** What is really asked: a message that only hands over a number or an e-mail goes on with what was asked before it. */
export function subject(message: string, before: string[]): Subject {
  const question = message.slice(0, enough);
  const handedOver = handsOver(question);
  const asking = before.filter((text) => !handsOver(text));
  const asked = handedOver ? (asking.at(-1) ?? question) : question;
  // of "returns?", "how do I do that", "and who pays" the second names nothing to go on from
  const earlier = asking.findLast((text) => text !== asked && terms(text).some((term) => term !== "manner"));
  return { question: asked, earlier: earlier ?? "", handedOver };
}

/** What matters of a message stands in so many characters. */
const enough = 1200;
const address = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/gu;
const wrapping =
  /\b(?:hi|hello|sure|yes|ok|okay|so|its?|it's|is|was|the|this|that|my|email|e-mail|mail|address|order|number|nr|no|and|sorry|ah|oh|try|here|you|go|with|under|for|maybe|think|i|one|work|thats|that's|use|other|please|pls|thanks|thank)\b|[#\d.,:;!()-]/giu;

function handsOver(text: string): boolean {
  if (!/\d{3,}|@/.test(text)) return false;
  return text.replace(address, " ").replace(wrapping, " ").trim() === "";
}
