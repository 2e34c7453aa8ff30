import { type Logger, pino } from "pino";

/** Structured lines on stderr (stdout belongs to the one address, and to the commands' results). */
export function createLog(level: string): Logger {
  return pino(
    { level, redact: { paths: REDACTED, censor: "[redacted]" } },
    pino.destination({ dest: 2, sync: false }),
  );
}

/** Nothing that a customer wrote and nothing that lets somebody in is ever logged, even by mistake. */
const SECRETS = ["password", "token", "authorization", "cookie", "apiKey", "secret"];
const PERSONAL = ["email", "text", "body", "customerEmail", "customerName", "address", "phone"];
const REDACTED = [...SECRETS, ...PERSONAL].flatMap((name) => [
  name,
  `*.${name}`,
  `*.*.${name}`,
  `*.headers.${name}`,
]);
