import type { Warmth } from "../flow.ts";
import type { Emotion } from "../signals/signal.ts";
import { thresholds } from "../signals/thresholds.ts";
import type { BriefInput, Mood, Sentence, ToneBrief } from "./brief.ts";
import { factLabels, facts } from "./facts.ts";
import { moodNow } from "./mood-now.ts";
import { moodOf } from "./mood-of.ts";
import { openings } from "./openings.ts";
import { quote } from "./quote.ts";
import { type Conversation, recordOf } from "./record-of.ts";

/** How to speak to this customer now: the mood and what moved it, first sentences that fit, and what to avoid. */
export function toneBriefOf(input: BriefInput): ToneBrief {
  const conversation = recordOf(input);
  const course = moodOf(conversation);
  const mood = moodNow(course.course);
  const warmth = conversation.handoff?.plan.warmth ?? "warm";
  return {
    mood,
    rising: isRising(course),
    moved: mood === "neutral" || mood === "pleased" ? null : whatMoved(conversation, course),
    how: how[mood](warmth),
    openWith: openings({
      mood,
      warmth,
      firstName: input.customer?.name.trim().split(/\s+/)[0] || null,
      order: conversation.order?.facts ?? null,
      intent: intentNow(conversation),
      repeated: repeatsOf(conversation),
    }),
    avoid: avoid(conversation, mood),
    warmth,
    guideline: conversation.handoff?.plan.guideline ?? "",
  };
}

// worse in the last messages than in those before
function isRising({ course }: Mood): boolean {
  const late = course.slice(course.length > 2 ? -2 : -1);
  const before = course.slice(0, -late.length);
  return before.length > 0 && mean(late) < -0.2 && mean(before) - mean(late) > 0.1;
}

function mean(course: Mood["course"]): number {
  return course.reduce((sum, { sentiment }) => sum + sentiment, 0) / (course.length || 1);
}

function whatMoved({ said }: Conversation, { course, movedAt }: Mood): Sentence | null {
  const message = said.find(({ seq }) => seq === movedAt);
  if (!message) return null;
  const first = course[0]?.seq === movedAt;
  // the longest words say most
  const [span] = (message.signals?.sentiment.spans ?? []).toSorted(
    (a, b) => b.end - b.start - (a.end - a.start),
  );
  const words = quote(span ? message.text.slice(span.start, span.end) : message.text);
  return {
    text: first ? `From the first message on: ${words}.` : `Calm until ${words}.`,
    evidence: [span ? { message: message.seq, span } : { message: message.seq }],
  };
}

const how: Record<Emotion, (warmth: Warmth) => string> = {
  angry: (warmth) => `Own it in the first sentence, be brief, then act${manner(warmth)}.`,
  disappointed: (warmth) => `Acknowledge the let-down first, then say what you do about it${manner(warmth)}.`,
  anxious: (warmth) => `Be calm and exact: what happens next, and when${manner(warmth)}.`,
  confused: (warmth) => `One step at a time, in short plain sentences${manner(warmth)}.`,
  neutral: (warmth) => `Friendly and to the point${manner(warmth)}.`,
  pleased: (warmth) => `Light and kind, in two or three sentences${manner(warmth)}.`,
};

function manner(warmth: Warmth): string {
  return { warm: "; warm, like one person to another", neutral: "", formal: "; formal, without small talk" }[
    warmth
  ];
}

function avoid(conversation: Conversation, mood: Emotion): string[] {
  const found: string[] = [];
  for (const { label, value } of facts(conversation)) {
    if (label === factLabels.order || label === factLabels.email) {
      found.push(`Do not ask for the ${lower(label)} again: it is ${value}.`);
    }
  }
  if (conversation.order || intentNow(conversation) !== "none") {
    found.push("Do not say “How can I help?”: they have told us.");
  }
  const [last] = conversation.told
    .filter(({ role, citations }) => role === "bot" && citations?.length)
    .slice(-1);
  const article = last?.citations?.find(({ kind }) => kind === "article");
  if (article) found.push(`Do not send “${article.title}” again: they have had it.`);
  if (mood === "angry") found.push("Do not begin with rules or reasons.");
  return found;
}

function lower(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

function intentNow({ said }: Conversation): string {
  const wishes = said.map(({ signals }) => signals?.intent.value ?? "none");
  return wishes.findLast((wish) => !["none", "greeting", "thanks", "complaint"].includes(wish)) ?? "none";
}

function repeatsOf({ said }: Conversation): number {
  return said.filter(({ signals }) => (signals?.loop.value ?? 0) >= thresholds.loop).length;
}
