import { z } from "zod";

/** A piece of the knowledge base. */
export const Article = z.strictObject({
  /** Lower-case words joined by hyphens; names the article in citations. */
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "A slug has lower-case words joined by hyphens."),
  title: z.string().min(1).max(120),
  /** A policy binds the team; an article explains. */
  kind: z.enum(["article", "policy"]),
  /** Markdown; each `## heading` begins a part that can be answered with on its own. */
  body: z.string().min(1).max(20_000),
});
export type Article = z.infer<typeof Article>;
