import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { BookOpen } from "lucide-react";
import { useState } from "react";
import { api } from "../api.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { TopBar } from "../ui/top-bar.tsx";
import { ArticleText } from "./articles/article-text.tsx";
import { articlesMatching } from "./articles/articles-matching.ts";

/** The knowledge base: what AI resolve answers from, and agents quote. */
export function ArticlesPage() {
  const { data: articles } = useSuspenseQuery(api.articles.list.queryOptions());
  const { open } = useSearch({ from: "/inside/articles" });
  const [words, setWords] = useState("");
  const found = articlesMatching(articles, words);
  const shown = articles.find((article) => article.slug === open) ?? articles[0];
  return (
    <>
      <TopBar title="Articles" state={`${articles.length} articles and policies`} />
      {shown === undefined ? (
        <EmptyState icon={<BookOpen />} title="No article yet">
          Articles are what AI resolve answers from. They come with the demo workspace, or through a
          connection.
        </EmptyState>
      ) : (
        <div className="flex min-h-0 grow">
          <nav aria-label="Articles" className="flex w-72 shrink-0 flex-col border-r bg-surface">
            <div className="p-3">
              <TextInput
                type="search"
                aria-label="Find an article"
                placeholder="Find an article"
                value={words}
                onChange={(event) => setWords(event.target.value)}
              />
            </div>
            <ul className="min-h-0 grow overflow-y-auto px-2 pb-2">
              {found.map((article) => (
                <li key={article.slug}>
                  <Link
                    to="/articles"
                    search={{ open: article.slug }}
                    aria-current={article === shown ? "page" : undefined}
                    className="block rounded-md px-2 py-1.5 hover:bg-hover aria-[current=page]:bg-accent-wash"
                  >
                    {article.title}
                    <span className="block text-faint text-xs capitalize">{article.kind}</span>
                  </Link>
                </li>
              ))}
              {found.length === 0 && <li className="p-2 text-soft">No article has these words.</li>}
            </ul>
          </nav>
          <main className="min-w-0 grow overflow-y-auto p-8">
            <ArticleText title={shown.title} body={shown.body} />
          </main>
        </div>
      )}
    </>
  );
}
