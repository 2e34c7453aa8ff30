import type { Article } from "./article.ts";

/** A part of an article that answers on its own: what stands under one heading. */
export interface Passage {
  /** `slug`, or `slug#2` for the part under the second heading. */
  id: string;
  slug: string;
  title: string;
  /** Of the first part, the article's title. */
  heading: string;
  sentences: string[];
}

/** Cuts an article at its `##` headings; what stands before the first of them is a passage too. */
export function passages({ slug, title, body }: Article): Passage[] {
  return body
    .split(/^##\s+/m)
    .map((part, index) => {
      const [heading, text] = index === 0 ? [title, part] : split(part);
      return {
        id: index === 0 ? slug : `${slug}#${index}`,
        slug,
        title,
        heading,
        sentences: sentences(text),
      };
    })
    .filter((passage) => passage.sentences.length > 0);
}

function split(part: string): [heading: string, text: string] {
  const end = part.indexOf("\n");
  return end < 0 ? [part.trim(), ""] : [part.slice(0, end).trim(), part.slice(end + 1)];
}

function sentences(markdown: string): string[] {
  const plain = markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*_`]+/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return plain === "" ? [] : plain.split(/(?<=[.!?])\s+(?=[\p{Lu}\p{N}"“])/u);
}
