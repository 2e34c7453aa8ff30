import { sameJson } from "../same-json.ts";
import { alike, holds, saysLike } from "./alike.ts";
import { answerFor, type ByAssertion, outcomeInWords, valueInWords } from "./assertion-in-words.ts";
import type { Course } from "./course-of.ts";
import type { HandoffEntry } from "./handoffs-in.ts";
import type { Assertion } from "./scenario.ts";

/** Null where an assertion holds, else what happened instead: “it ended in “Ask e-mail”, still open”. */
export function checkAssertion(assertion: Assertion, course: Course): string | null {
  return answerFor(checks, assertion, course);
}

const checks: ByAssertion<Course, string | null> = {
  endsAs: ({ endsAs }, course) => (course.outcome === endsAs ? null : ended(course)),
  endsIn: ({ endsIn }, course) => (course.node === endsIn ? null : ended(course)),
  visits: ({ visits }, course) => (course.visited.includes(visits) ? null : ended(course)),
  neverVisits: ({ neverVisits }, { visited }) => (visited.includes(neverVisits) ? "it did" : null),
  leaves: ({ leaves, through }, course) => {
    const exits = course.left.filter(({ node }) => node === leaves).map(({ exit }) => exit);
    if (exits.includes(through)) return null;
    if (exits.length > 0)
      return `it left through ${quoted(exits.map((exit) => course.names.exit(leaves, exit)))}`;
    return course.visited.includes(leaves) ? "it never left" : `it never came there; ${ended(course)}`;
  },
  says: ({ says }, { said }) => (said.some((text) => holds(text, says)) ? null : nearest(said, says)),
  neverSays: ({ neverSays }, { said }) => {
    const text = said.find((one) => holds(one, neverSays));
    return text === undefined ? null : `it said “${text}”`;
  },
  saysLike: ({ saysLike: wanted }, { said }) =>
    said.some((text) => saysLike(wanted, text)) ? null : nearest(said, wanted),
  handsOffBecause: ({ handsOffBecause: id }, course) =>
    handsOff(course, ({ cause, node }) => cause.id === id || node === id, because),
  handsOffTo: ({ handsOffTo }, course) =>
    handsOff(
      course,
      ({ plan }) => plan.queue === handsOffTo,
      ({ plan }) => `to “${plan.queue}”`,
    ),
  handsOffBy: ({ handsOffBy }, course) => handsOff(course, (_, turn) => turn <= handsOffBy, withMessage),
  handsOffNotBefore: ({ handsOffNotBefore }, course) =>
    course.handoffs.every(({ turn }) => turn >= handsOffNotBefore) ? null : handedOff(course, because),
  handsOffAs: ({ handsOffAs }, course) =>
    handsOff(
      course,
      ({ plan }) => plan.priority === handsOffAs,
      ({ plan }) => `with ${plan.priority} priority`,
    ),
  neverHandsOff: (_, course) => (course.handoffs.length === 0 ? null : handedOff(course, because)),
  asksFor: ({ asksFor }, { questions }) =>
    questions(asksFor).length > 0 ? null : "no question was put for it",
  neverAsksFor: ({ neverAsksFor }, { questions }) => {
    const [text] = questions(neverAsksFor);
    return text === undefined ? null : `it asked “${text}”`;
  },
  offers: ({ offers }, { offered }) => {
    if (offered.some((label) => holds(label, offers))) return null;
    return offered.length > 0 ? `it offered ${quoted(offered)}` : "it offered no buttons";
  },
  cites: ({ cites }, { cited }) => {
    if (cited.includes(cites)) return null;
    return cited.length > 0 ? `it rested on ${quoted(cited)}` : "no answer rested on anything";
  },
  does: ({ does }, { acts }) => {
    const tried = acts.filter(({ act }) => act === does);
    if (tried.some(({ accepted }) => accepted)) return null;
    return tried.at(-1)?.ended ?? "it was never tried";
  },
  neverDoes: ({ neverDoes }, { acts }) => acts.find(({ act }) => act === neverDoes)?.ended ?? null,
  variable: ({ variable, is }, { valueAt }) => {
    const value = valueAt(variable);
    return sameJson(value, is) ? null : `it ${valueInWords(value)}`;
  },
  tagged: ({ tagged }, { valueAt }) => {
    const tags = [valueAt("tags") ?? []].flat().map(String);
    if (tags.includes(tagged)) return null;
    return tags.length > 0 ? `it is tagged ${quoted(tags)}` : "it has no tags";
  },
};

/** Null where a handoff is as wanted; else how the first one was, or that there was none. */
function handsOff(
  course: Course,
  wanted: (entry: HandoffEntry, turn: number) => boolean,
  how: (entry: HandoffEntry, turn: number) => string,
): string | null {
  return course.handoffs.some(({ entry, turn }) => wanted(entry, turn)) ? null : handedOff(course, how);
}

function handedOff(course: Course, how: (entry: HandoffEntry, turn: number) => string): string {
  const [first] = course.handoffs;
  return first ? `it handed off ${how(first.entry, first.turn)}` : `it never handed off; ${ended(course)}`;
}

function because({ cause }: HandoffEntry, turn: number): string {
  return `because of “${cause.title}” ${withMessage(null, turn)}`;
}

function withMessage(_: unknown, turn: number): string {
  return turn === 0 ? "before the first message" : `with message ${turn}`;
}

function ended({ node, names, outcome, handoffs }: Course): string {
  const cause = handoffs.at(-1)?.entry.cause;
  const where = node ? ` in “${names.node(node)}”` : cause ? ` with “${cause.title}”` : "";
  return `it ended${where}, ${outcomeInWords[outcome]}`;
}

function nearest(said: string[], wanted: string): string {
  const [best] = said.toSorted((a, b) => alike(wanted, b) - alike(wanted, a));
  return best === undefined ? "it said nothing" : `the nearest was “${best}”`;
}

function quoted(names: string[]): string {
  return [...new Set(names)].map((name) => `“${name}”`).join(", ");
}
