import type { CallInput, CallOutput } from "../effects.ts";
import { aboutOrder } from "./about-order.ts";
import type { Article } from "./article.ts";
import { type Library, library } from "./library.ts";
import { orderFacets } from "./order-facets.ts";
import { quote } from "./quote.ts";
import { type Subject, subject } from "./subject.ts";
import { terms } from "./terms.ts";

type Input = CallInput<"answer">;
type Output = CallOutput<"answer">;

/** Below this a passage is not taken for an answer; chosen on the questions of `questions.ts` (see README.md). */
export const threshold = 0.45;

/** When the best passage was given already, the next best must come this close to it to be an answer too. */
const close = 0.8;

/** A message of no more words may ask for a whole article: "where do you deliver to". */
const fewWords = 6;
/** Unless it tells or thanks, */
const remark = /\b(?:was|were|had|thanks?|thx|ty|cheers|great|good|nice|love)\b/i;
/** or asks on: "and who pays for it?" */
const refersBack = /^(?:and|but|so)\b|\b(?:it|that|this|they|them|those|these)\b/i;

/** An answer with what tells it from the answers before it: a passage's id, or a facet of the order. */
interface Given extends Output {
  key: string;
}

/** What was answered so far: the answers' keys, and the questions. */
interface Past {
  keys: Set<string>;
  questions: Set<string>;
}

const unknown: Output = { known: false, text: "", citations: [], confidence: 0 };

/**
 * The embedded answerer: finds the passage that fits and answers in its words, or says what is known of the order at
 * hand. It says that it does not know rather than guess, and gives no answer a second time.
 */
export function answerer(articles: Article[]): (input: Input, now: string) => Output {
  const shelf = library(articles);
  return (input, now) => {
    const past: Past = { keys: new Set(), questions: new Set() };
    // what was answered before follows from the same messages, so nothing has to be remembered
    for (const [index, text] of input.before.entries()) {
      const about = subject(text, input.before.slice(0, index));
      const then = find(shelf, input, about, past, now);
      if (!then?.citations.every(({ id }) => input.cited.includes(id))) continue;
      past.keys.add(then.key);
      past.questions.add(about.question);
    }
    const found = find(shelf, input, subject(input.question, input.before), past, now);
    if (!found) return unknown;
    const { key: _, ...answer } = found;
    return answer;
  };
}

function find(shelf: Library, input: Input, about: Subject, past: Past, now: string): Given | null {
  // a number handed over after the answer asks nothing more
  if (about.handedOver && past.questions.has(about.question)) return null;
  const ofLate = (question: string) => fromArticles(shelf, input, { ...about, question }, past);
  const answer =
    fromOrder(input, about.question, past, now) ??
    (wantsMoneyForLate(input, about) ? ofLate("refund for a late parcel that is lost") : null) ??
    fromArticles(shelf, input, about, past) ??
    (asksOfLate(input, about) ? ofLate("late delivery") : null);
  // who gives an order's number without a question that is understood wants to know how it stands
  return answer ?? (about.handedOver ? fromOrder(input, "status", past, now) : null);
}

/** "But when will it come?", of an order whose delay was told: what is done about late ones is left to say. */
function asksOfLate({ order }: Input, { question }: Subject): boolean {
  return order !== null && order.daysLate > 0 && orderFacets(question)[0] === "status";
}

/** "Can I get a refund?", of a late order and nothing else: that hangs on when it counts as lost. */
function wantsMoneyForLate({ order }: Input, { question }: Subject): boolean {
  if (order === null || order.daysLate <= 0) return false;
  const asked = new Set(terms(question));
  return asked.has("refund") && [...asked].every((term) => ofMoneyForLate.has(term));
}

const ofMoneyForLate = new Set(terms("refund money late parcel delivery lost"));

function fromOrder({ order }: Input, question: string, past: Past, now: string): Given | null {
  if (order === null) return null;
  const key = (facet: string) => `order:${facet}`;
  const found = aboutOrder(order, question, (facet) => past.keys.has(key(facet)), now);
  if (found === null) return null;
  const citations = [{ kind: "order" as const, id: order.number, title: `Order ${order.number}` }];
  return { key: key(found.facet), known: true, text: found.text, citations, confidence: 0.9 };
}

function fromArticles(shelf: Library, { articles }: Input, about: Subject, past: Past): Given | null {
  const context = terms(about.earlier);
  const whole = terms(about.question);
  const brief = isBrief(about);
  const parts = about.question.split(/[.!?,;\n]+\s*|\s+(?:but|and)\s+/).map(terms);
  const ranked = [whole, ...parts]
    .flatMap((part) => {
      const trust = part === whole ? 1 : trustIn(part, whole);
      return shelf
        .search(part, context, articles, part === whole && brief)
        .map(({ passage, confidence, rank }) => ({
          passage,
          confidence: confidence * trust,
          rank: rank * trust,
        }));
    })
    .sort((a, b) => b.rank - a.rank);
  const found = ranked.find(({ passage }) => !past.keys.has(passage.id));
  if (!found || found.confidence < threshold || found.rank < (ranked[0]?.rank ?? 0) * close) return null;
  const { passage, confidence } = found;
  return {
    key: passage.id,
    known: true,
    text: quote(passage, whole),
    citations: [{ kind: "article", id: passage.slug, title: passage.title }],
    confidence: Math.round(confidence * 100) / 100,
  };
}

function isBrief({ question, earlier }: Subject): boolean {
  if (question.trim().split(/\s+/).length > fewWords || remark.test(question)) return false;
  return earlier === "" || !refersBack.test(question.trim());
}

/** A part of a message may be beside the point, most of all a single word of a long one. */
function trustIn(part: string[], whole: string[]): number {
  return part.length < 2 && whole.length > 2 ? 0.4 : 0.9;
}
