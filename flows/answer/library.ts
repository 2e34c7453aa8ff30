import MiniSearch from "minisearch";
import { knownWord } from "../signals/spelling.ts";
import type { Article } from "./article.ts";
import { type Passage, passages } from "./passages.ts";
import { terms } from "./terms.ts";

/** A passage and how well it fits a question; both figures 0…1. */
export interface Found {
  passage: Passage;
  confidence: number;
  /** Tells the passages of one question apart: the confidence, less for a heading that goes beyond the question. */
  rank: number;
}

export interface Library {
  /**
   * Passages that fit. `context` are terms of earlier messages: they help to choose, they prove nothing. `brief` says
   * that the question is no more than a few words, which may ask for a whole article.
   */
  search(question: string[], context: string[], slugs: string[], brief: boolean): Found[];
}

/** How many candidates are looked at closely. */
const candidates = 8;
/** A question must share about this much rarity with a passage before it counts as answered in full. */
const enough = 3.2;
/** What a word that no article knows weighs against an answer. */
const foreignWeight = 3;
/** A word in a passage's text alone says less than one in its title or heading. */
const inText = 0.75;
/** And a single one, found in the text alone, is most likely there by chance. */
const lone = 0.4;
/**
 * Words that ask for a side of something, and name nothing, with what each weighs against a passage that lacks it: they
 * choose between passages more than they rule one out.
 */
const aspects = new Map([
  ["duration", 0.5],
  ["cost", 0.5],
  ["until", 0.5],
  ["fre", 0.5],
  ["manner", 0.1],
]);
/** A brief question of nothing but what an article is headed with is about it, however common its words are here. */
const broad = 0.5;
const contextBoost = 0.3;
/** How much of a passage's rank hangs on its heading naming nothing but what was asked for. */
const onFocus = 0.2;
/** And what a part loses against the opening of its article, which answers a broad question. */
const onPart = 0.05;

/** Indexes articles once, by passage. */
export function library(articles: Article[]): Library {
  const parts = new Map(articles.flatMap(passages).map((passage) => [passage.id, passage]));
  const heads = new Map(
    [...parts.values()].map(({ id, title, heading }) => [id, new Set(terms(`${title}. ${heading}`))]),
  );
  const index = new MiniSearch<Passage & { text: string }>({
    fields: ["title", "heading", "text"],
    storeFields: ["slug"],
    tokenize: terms,
    processTerm: (term) => term,
  });
  index.addAll([...parts.values()].map((passage) => ({ ...passage, text: passage.sentences.join(" ") })));
  const rarity = rarities([...parts.values()]);
  const fuzzy = (term: string) =>
    rarity.has(term) || term.length < 5 || knownWord(term) ? 0 : term.length > 8 ? 2 : 1;

  function search(question: string[], context: string[], slugs: string[], brief: boolean): Found[] {
    const asked = [...new Set(question)];
    const around = [...new Set(context)].filter((term) => !asked.includes(term));
    if (asked.length === 0 && around.length === 0) return [];
    const results = index.search([...asked, ...around].join("\n"), {
      tokenize: (text) => text.split("\n"),
      boost: { title: 2, heading: 2.5 },
      boostTerm: (term) => (asked.includes(term) ? 1 : contextBoost),
      fuzzy,
      weights: { fuzzy: 0.7, prefix: 0 },
      filter: ({ slug }) => slugs.length === 0 || slugs.includes(slug),
    });
    const best = results[0]?.score ?? 1;
    return results.slice(0, candidates).flatMap(({ id, score, queryTerms }) => {
      const passage = parts.get(id);
      if (!passage) return [];
      const head = heads.get(id);
      const least = brief && isHeadedWith(asked, head) ? broad : 0;
      const confidence =
        Math.max(least, kinship(asked, around, queryTerms, head)) * (0.85 + (0.15 * score) / best);
      const part = passage.id === passage.slug ? 0 : onPart;
      return [
        { passage, confidence, rank: confidence * (1 - part - onFocus * (1 - focus(queryTerms, head))) },
      ];
    });
  }

  function kinship(asked: string[], around: string[], matched: string[], head?: Set<string>): number {
    const weight = (term: string) =>
      rarity.get(term) ?? (/\d/.test(term) ? foreignWeight / 4 : foreignWeight);
    const against = (term: string) => (matched.includes(term) ? 1 : (aspects.get(term) ?? 1));
    const all = sum(asked.map((term) => weight(term) * against(term)));
    const hits = asked.filter((term) => matched.includes(term));
    const helped = sum(around.filter((term) => matched.includes(term)).map(weight)) * contextBoost;
    // "and until when?" asks for a side of what was spoken of before
    if (hits.length > 0 && asked.every((term) => aspects.has(term))) {
      return Math.min(1, (sum(hits.map(weight)) + helped) / enough) * (helped > 0 ? 1 : 0);
    }
    const subjects = hits.filter((term) => !aspects.has(term));
    if (subjects.length === 0) return 0;
    if (subjects.length === 1 && !head?.has(subjects[0] ?? ""))
      return (lone * weight(subjects[0] ?? "")) / all;
    const met = sum(hits.map((term) => weight(term) * (head?.has(term) ? 1 : inText)));
    return (met / all) * Math.min(1, (met + helped) / enough);
  }

  /** A broad question is answered by the opening of an article, headed by the title alone, before its parts. */
  function focus(matched: string[], head: Set<string> = new Set()): number {
    const weight = (term: string) => rarity.get(term) ?? 0;
    const named = [...head].filter((term) => !aspects.has(term));
    const all = sum(named.map(weight));
    return all === 0 ? 0 : sum(named.filter((term) => matched.includes(term)).map(weight)) / all;
  }

  return { search };
}

function isHeadedWith(asked: string[], head?: Set<string>): boolean {
  const subjects = asked.filter((term) => term !== "manner");
  return subjects.some((term) => !aspects.has(term)) && subjects.every((term) => head?.has(term));
}

/** The rarer a term among the passages, the more it says. */
function rarities(parts: Passage[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { title, heading, sentences } of parts) {
    for (const term of new Set(terms([title, heading, ...sentences].join(". ")))) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  const rarity = (count: number) => Math.log(1 + (parts.length - count + 0.5) / (count + 0.5));
  return new Map([...counts].map(([term, count]) => [term, rarity(count)]));
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
