/** What the customer channel answers when it does not take something; the codes are part of the channel's contract. */
export class ChatError extends Error {
  readonly status: 400 | 401 | 404 | 409 | 413 | 429 | 503;
  readonly code: string;
  readonly retryAfterS: number | null;

  constructor(status: ChatError["status"], code: string, message: string, retryAfterS: number | null = null) {
    super(message);
    this.status = status;
    this.code = code;
    this.retryAfterS = retryAfterS;
  }
}

/** Any failure as a chat error, where it is one that the customer's side can do something about. */
export function asChatError(error: unknown): ChatError | null {
  if (error instanceof ChatError) return error;
  const { code = "", statusCode, message = "", syscall } = error as Partial<ConnectionError>;
  if (code === "FST_ERR_CTP_BODY_TOO_LARGE") return tooLarge;
  if (statusCode === 400 || statusCode === 415) {
    return new ChatError(400, "bad_request", "The request is not JSON of the expected shape.");
  }
  const away = syscall === "connect" || /^(08|57P|53)/.test(code) || /^E(CONN|PIPE|TIMEDOUT)/.test(code);
  if (away || /connection terminated|connect.*timeout|timeout exceeded/i.test(message)) return unavailable;
  return null;
}

interface ConnectionError {
  code: string;
  statusCode: number;
  message: string;
  syscall: string;
}

export const tooLarge = new ChatError(
  413,
  "too_large",
  "A message has at most 8 KB: please say it in parts.",
);
const unavailable = new ChatError(
  503,
  "unavailable",
  "Nothing can be taken in at the moment. Your message was not kept: please send it again.",
  2,
);
