import type { Article } from "#flows/answer/article.ts";
import type { Db } from "../db.ts";

/** A workspace's knowledge base, by title. */
export function readArticles(db: Db, workspaceId: string): Promise<Article[]> {
  return db.prisma.article.findMany({
    where: { workspaceId },
    orderBy: { title: "asc" },
    select: { slug: true, title: true, kind: true, body: true },
  });
}

/** Changes whenever an article is added, changed or removed. */
export async function readStamp(db: Db, workspaceId: string): Promise<string> {
  const { rows } = await db.pool.query<{ stamp: string }>({
    name: "articles_stamp",
    text: "SELECT count(*) || ' ' || coalesce(max(updated_at)::text, '') AS stamp FROM article WHERE workspace_id = $1",
    values: [workspaceId],
  });
  return rows[0]?.stamp ?? "";
}

export async function writeArticles(db: Db, workspaceId: string, articles: Article[]): Promise<void> {
  await db.prisma.article.createMany({ data: articles.map((article) => ({ ...article, workspaceId })) });
}
