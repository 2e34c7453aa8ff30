import { messagesIn, type Sent, type Told, type Violation } from "../history.ts";

/** What was acknowledged stands in the log, at the place that was told, and nothing that was said stands there twice. */
export function kept({ id, sent, agents, log }: Told): Violation[] {
  const messages = messagesIn(log);
  const check = (role: string) => (said: Sent) => {
    const places = messages.flatMap((one) => (one.role === role && one.text === said.text ? [one.seq] : []));
    const about = { conversation: id };
    const wrong = said.acknowledged.filter(({ seq }) => !places.includes(seq));
    return [
      ...(wrong.length > 0
        ? [{ ...about, harm: "lost" as const, says: `“${said.text}” was acknowledged and is not there` }]
        : []),
      ...places
        .slice(1)
        .map((seq) => ({ ...about, harm: "doubled" as const, says: `“${said.text}” again at ${seq}` })),
    ];
  };
  return [...sent.flatMap(check("customer")), ...agents.flatMap(check("agent"))];
}
