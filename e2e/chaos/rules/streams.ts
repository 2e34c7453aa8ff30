import { type Line, messagesIn, type Told, type Violation } from "../history.ts";

/** Every listener has heard just what the log says was said, in its order, each line once; who gave up, up to there. */
export function streams({ id, log, streams }: Told): Violation[] {
  const messages = messagesIn(log);
  return streams.flatMap(({ lines, gaveUp }) => [
    ...unwritten(id, lines, messages),
    ...unheard(id, lines, gaveUp ? messages.filter(({ seq }) => seq < (lines.at(-1)?.seq ?? 0)) : messages),
    ...repeated(id, lines),
  ]);
}

function unwritten(conversation: string, lines: Line[], messages: Line[]): Violation[] {
  const made = lines.filter(
    (line) => !messages.some(({ seq, role, text }) => isSame(line, { seq, role, text })),
  );
  return made.map(({ seq, text }) => ({
    harm: "lost",
    conversation,
    says: `a listener heard “${text}” at ${seq}, which the log has not`,
  }));
}

function isSame(one: Line, other: Line): boolean {
  return one.seq === other.seq && one.role === other.role && one.text === other.text;
}

function unheard(conversation: string, lines: Line[], messages: Line[]): Violation[] {
  const heard = new Set(lines.map(({ seq }) => seq));
  const missed = messages.filter(({ seq }) => !heard.has(seq));
  return missed.map(({ seq }) => ({
    harm: "lost",
    conversation,
    says: `a listener never heard line ${seq}`,
  }));
}

function repeated(conversation: string, lines: Line[]): Violation[] {
  return lines.flatMap(({ seq }, index): Violation[] => {
    const before = lines[index - 1]?.seq ?? 0;
    if (seq === before)
      return [{ harm: "doubled", conversation, says: `a listener heard line ${seq} twice` }];
    if (seq > before) return [];
    return [{ harm: "outOfOrder", conversation, says: `a listener heard line ${seq} after ${before}` }];
  });
}
