import { TooBusy } from "../../conversations/too-busy.ts";
import { databaseAway } from "../../database/away.ts";

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
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (code === "FST_ERR_CTP_BODY_TOO_LARGE") return tooLarge;
  if (statusCode === 400 || statusCode === 415) {
    return new ChatError(400, "bad_request", "The request is not JSON of the expected shape.");
  }
  if (databaseAway(error)) return unavailable;
  return error instanceof TooBusy ? overloaded : null;
}

export const tooLarge = new ChatError(
  413,
  "too_large",
  "A message has at most 8 KB: please say it in parts.",
);
export const overloaded = new ChatError(
  503,
  "overloaded",
  "Very many people are writing at this moment. Your message was not kept: please send it again.",
  2,
);
/** Not even as a handoff. */
export const cannotBegin = new ChatError(
  503,
  "cannot_begin",
  "No conversation can begin here at the moment, and nothing was kept: please try again.",
  10,
);
const unavailable = new ChatError(
  503,
  "unavailable",
  "Nothing can be taken in at the moment. Your message was not kept: please send it again.",
  2,
);
