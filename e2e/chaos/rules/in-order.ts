import { type MessageEntry, messagesIn, type Sent, type Told, type Violation } from "../history.ts";
import { isAnswer } from "./answers-due.ts";

/** Every place is that of an entry or of a silent turn, and the log rises; it keeps the order in which a sender waited, and answers in the order of what was said. */
export function inOrder({ id, sent, agents, log, silent }: Told): Violation[] {
  const messages = messagesIn(log);
  const wrong = outOfPlace(
    log.map(({ seq }) => seq),
    silent,
  );
  const said = [...overtaken(sent, "customer", messages), ...overtaken(agents, "agent", messages)];
  const says = [...(wrong === null ? [] : [`the log's entry at ${wrong} is out of place`]), ...said];
  says.push(...answeredOutOfTurn(sent, messages));
  return says.map((says) => ({ harm: "outOfOrder", conversation: id, says }));
}

/** The first place that the log leaves out, or comes to out of turn. */
function outOfPlace(log: number[], silent: number[]): number | null {
  const without = new Set(silent);
  let place = 0;
  for (const seq of log) {
    do place++;
    while (without.has(place) && place < seq);
    if (seq !== place) return place;
  }
  return null;
}

/** Whoever waits for the acknowledgement of one thing before saying the next has said them in this order. */
function overtaken(sent: Sent[], role: string, messages: MessageEntry[]): string[] {
  const placed = sent.flatMap((said) => {
    const place = messages.find((one) => one.role === role && one.text === said.text)?.seq;
    return place === undefined ? [] : [{ ...said, place }];
  });
  return placed.flatMap((later) => {
    const before = placed.filter(
      ({ place, acknowledged }) => place > later.place && acknowledged.some(({ at }) => at < later.at),
    );
    return before.map(({ text }) => `“${text}” stands after “${later.text}”`);
  });
}

function answeredOutOfTurn(sent: Sent[], messages: MessageEntry[]): string[] {
  const answered = sent.flatMap(({ text, reference }) => {
    const place = messages.find((one) => one.role === "customer" && one.text === text)?.seq;
    const answer = messages.find((one) => reference !== null && isAnswer(one, reference))?.seq;
    return place === undefined || answer === undefined ? [] : [{ text, place, answer }];
  });
  const inTurn = answered.toSorted((a, b) => a.place - b.place);
  return inTurn.flatMap(({ text, answer }, index) =>
    answer < (inTurn[index - 1]?.answer ?? 0) ? [`“${text}” is answered before its turn`] : [],
  );
}
