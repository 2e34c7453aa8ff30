import { type Logger, pino } from "pino";

/** Structured lines on stderr (stdout belongs to the one address, and to the commands' results). */
export function createLog(level: string): Logger {
  return pino(
    { level, serializers: { err: plainError }, redact: { paths: REDACTED, censor: "[redacted]" } },
    pino.destination({ dest: 2, sync: false }),
  );
}

/** What an error says, not what hangs on it: a database error carries the whole client. */
export function plainError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name: type, message, stack } = error;
  const { code } = error as { code?: unknown };
  const cause = error.cause === undefined ? {} : { cause: plainError(error.cause) };
  return { type, message, stack, ...(code === undefined ? {} : { code }), ...cause };
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
