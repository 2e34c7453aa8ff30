import type { IncomingMessage } from "node:http";
import type { Json } from "#flows/json.ts";
import { cleanText } from "../../clean-text.ts";
import { readJson } from "./read-json.ts";

/** What an answer carried, or why that could not be read. */
export type Body = { ok: true; value: Json } | { ok: false; reason: string };

const mostBytes = 1024 * 1024;

/** Reads an answer's body: JSON or text of at most 1 MB; nothing at all is null. */
export async function readBody(incoming: IncomingMessage): Promise<Body> {
  const type = incoming.headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "";
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of incoming as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > mostBytes) return unreadable("The answer is larger than 1 MB.");
      chunks.push(chunk);
    }
  } catch {
    return unreadable("The answer broke off.");
  }
  if (size === 0) return { ok: true, value: null };
  if (incoming.headers["content-encoding"]) return unreadable("The answer is compressed.");
  const text = Buffer.concat(chunks).toString("utf8");
  if (/^application\/(?:[\w.+-]+\+)?json$/.test(type)) return readJson(text);
  if (type !== "" && !type.startsWith("text/"))
    return unreadable(`The answer is neither JSON nor text: ${type}.`);
  return { ok: true, value: cleanText(text) };
}

function unreadable(reason: string): Body {
  return { ok: false, reason };
}
