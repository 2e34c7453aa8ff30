/** The knowledge base, for other features. */
export { readArticles as articlesOf, readStamp as articlesStamp, writeArticles } from "./article.store.ts";
