import { answerer } from "#flows/answer/answerer.ts";
import { articlesOf, articlesStamp } from "../articles/articles.ts";
import type { Executor } from "../conversations/executor.ts";
import type { Db } from "../db.ts";

type Answer = ReturnType<typeof answerer>;

/** Answers from the workspace's own articles without a network; an index is made anew when an article changes. */
export function embeddedAnswerer(db: Db): Executor<"answer"> {
  const answerers = new Map<string, { stamp: string; answer: Promise<Answer> }>();

  async function answererOf(workspaceId: string): Promise<Answer> {
    const stamp = await articlesStamp(db, workspaceId);
    const known = answerers.get(workspaceId);
    if (known?.stamp === stamp) return known.answer;
    const answer = articlesOf(db, workspaceId).then(answerer);
    answer.catch(() => answerers.delete(workspaceId));
    answerers.set(workspaceId, { stamp, answer });
    return answer;
  }

  return async (input, { conversation, now }) => (await answererOf(conversation.workspaceId))(input, now);
}
