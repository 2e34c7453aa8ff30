import type { CallInput, CallOutput } from "../effects.ts";
import type { Article } from "./article.ts";
import { type Found, type Library, library } from "./library.ts";
import { orderAnswer } from "./order-answer.ts";
import { orderFacets } from "./order-facets.ts";
import { quote } from "./quote.ts";
import { terms } from "./terms.ts";

type Input = CallInput<"answer">;
type Output = CallOutput<"answer">;

/** Below this a passage is not taken for an answer; chosen on the questions of `questions.ts` (see README.md). */
export const threshold = 0.45;

/** An answer with what tells it from the answers before it. */
interface Given extends Output {
  /** A passage's id, or a facet of the order. */
  key: string;
}

const unknown: Output = { known: false, text: "", citations: [], confidence: 0 };

/**
 * The embedded answerer: finds the passage that fits and answers in its words, or says what is known of the order at
 * hand. It says that it does not know rather than guess, and gives no answer a second time.
 */
export function answerer(articles: Article[]): (input: Input, now: string) => Output {
  const shelf = library(articles);
  return (input, now) => {
    const given = new Set<string>();
    const heard: string[] = [];
    // what was answered before follows from the same messages, so nothing has to be remembered
    for (const question of input.before) {
      const then = find(shelf, { ...input, question, before: heard }, given, now);
      if (then?.citations.every(({ id }) => input.cited.includes(id))) given.add(then.key);
      heard.push(question);
    }
    const found = find(shelf, input, given, now);
    if (!found) return unknown;
    const { key: _, ...answer } = found;
    return answer;
  };
}

function find(shelf: Library, input: Input, given: Set<string>, now: string): Given | null {
  const { question, earlier } = subject(input);
  return aboutOrder(input, question, given, now) ?? fromArticles(shelf, input, question, earlier, given);
}

/** What is really asked: a message that only hands over a number or an e-mail goes on with what was asked before it. */
function subject({ question, before }: Input): { question: string; earlier: string } {
  const asking = [...before, question].filter((text) => !handsOver(text));
  const asked = handsOver(question) ? (asking.at(-1) ?? question) : question;
  const earlier = asking.filter((text) => text !== asked).at(-1) ?? "";
  return { question: asked, earlier };
}

const address = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/gu;
const wrapping =
  /\b(?:hi|hello|sure|yes|ok|okay|so|its?|it's|is|was|the|this|that|my|email|e-mail|mail|address|order|number|nr|no|and|sorry|ah|oh|try|here|you|go|with|under|for|maybe|think|i|one|work|thats|that's|use|other|please|pls|thanks|thank)\b|[#\d.,:;!()-]/giu;

function handsOver(text: string): boolean {
  if (!/\d{3,}|@/.test(text)) return false;
  return text.replace(address, " ").replace(wrapping, " ").trim() === "";
}

const notHere =
  /\b(?:not|n't|nt|never|nothing|no parcel|no package|missing)\b.{0,30}\b(?:here|there|arrived?|come|came|received?|got|it|parcel|package|order)\b|n'?t (?:here|there|arrive|come|got|received)/iu;

function aboutOrder({ order }: Input, question: string, given: Set<string>, now: string): Given | null {
  if (order === null) return null;
  // who says that nothing came needs more than hearing again that it was delivered
  if (order.status === "delivered" && notHere.test(question)) return null;
  const wanted = handsOver(question) ? (["status"] as const) : orderFacets(question);
  for (const facet of wanted) {
    const key = `order:${facet}`;
    const text = given.has(key) ? null : orderAnswer(order, facet, now);
    if (text === null) continue;
    const citations = [{ kind: "order" as const, id: order.number, title: `Order ${order.number}` }];
    return { key, known: true, text, citations, confidence: 0.9 };
  }
  return null;
}

function fromArticles(
  shelf: Library,
  { articles }: Input,
  question: string,
  earlier: string,
  given: Set<string>,
): Given | null {
  const context = terms(earlier);
  const parts = question.split(/[.!?,;\n]+\s*|\s+(?:but|and)\s+/);
  const found = [question, ...parts]
    .flatMap((text, part) => shelf.search(terms(text), context, articles).map((one) => discount(one, part)))
    .filter(({ passage }) => !given.has(passage.id))
    .sort((a, b) => b.confidence - a.confidence)[0];
  if (!found || found.confidence < threshold) return null;
  const { passage, confidence } = found;
  return {
    key: passage.id,
    known: true,
    text: quote(passage, terms(question)),
    citations: [{ kind: "article", id: passage.slug, title: passage.title }],
    confidence: Math.round(confidence * 100) / 100,
  };
}

/** A part of a message may be beside the point, so it has to fit a little better than the whole. */
function discount(found: Found, part: number): Found {
  return part === 0 ? found : { ...found, confidence: found.confidence * 0.9 };
}
