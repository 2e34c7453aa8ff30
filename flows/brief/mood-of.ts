import type { Mood } from "./brief.ts";
import type { Conversation } from "./record-of.ts";

const calm = -0.3;
const drop = 0.25;

/** The course of sentiment over the customer's messages, and where it turned for the worse. */
export function moodOf({ said }: Conversation): Mood {
  const course = said.flatMap(({ seq, signals }) =>
    signals ? [{ seq, sentiment: signals.sentiment.value, emotion: signals.emotion.value }] : [],
  );
  const moved = course.find(({ sentiment }, place) => {
    const before = course.slice(0, place);
    const usual = before.reduce((sum, one) => sum + one.sentiment, 0) / (before.length || 1);
    return sentiment < calm && usual - sentiment >= drop;
  });
  return { course, movedAt: moved?.seq ?? null };
}
