/** The articles that hold every one of the words, in title or body; all of them when no word is given. */
export function articlesMatching<Article extends { title: string; body: string }>(
  articles: Article[],
  words: string,
): Article[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return articles.filter((article) => {
    const text = `${article.title} ${article.body}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
