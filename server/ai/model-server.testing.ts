import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { startHttpServer } from "../http-server.testing.ts";

/** How a model answers a question: with this object, as this text, with this status, or never. */
export type Manner = { object: object; afterMs?: number } | { text: string } | { status: number } | "never";

/** A question as it came over the wire. */
interface Received {
  path: string;
  /** The key that it was asked with, wherever the dialect has it. */
  key: string;
  /** All of it, for what must not be in it. */
  body: string;
  /** The customer's message, as it was sent. */
  message: string;
  schema: unknown;
}

export interface ModelServer {
  url: string;
  /** Every question that reached it: the truth about what left the house. */
  received: Received[];
  /** How it answers, by the message; what is not here is never answered. */
  manners: Map<string, Manner>;
  stop: () => Promise<void>;
}

/** A model provider on this machine that speaks as OpenAI-compatible ones and as Anthropic do. */
export async function startModelServer(): Promise<ModelServer> {
  const [received, manners]: [Received[], ModelServer["manners"]] = [[], new Map()];
  const { url, stop } = await startHttpServer((request, response) =>
    serve(request, response, received, manners),
  );
  return { url: `${url}/v1`, received, manners, stop };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  received: Received[],
  manners: ModelServer["manners"],
): Promise<void> {
  let body = "";
  for await (const piece of request) body += piece;
  const path = request.url ?? "";
  const dialect = path.endsWith("/messages") ? anthropic : openAi;
  const asked = dialect.read(JSON.parse(body));
  const message = JSON.parse(asked.prompt) as string;
  const key = String(request.headers["x-api-key"] ?? request.headers.authorization ?? "");
  received.push({ path, key, body, message, schema: asked.schema });
  const manner = manners.get(message) ?? "never";
  if (manner === "never") return;
  if ("status" in manner) {
    response
      .writeHead(manner.status, { "content-type": "application/json" })
      .end('{"error":{"message":"no"}}');
    return;
  }
  if ("afterMs" in manner) await sleep(manner.afterMs);
  const text = "text" in manner ? manner.text : JSON.stringify(manner.object);
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(dialect.answer(text)));
}

interface Dialect {
  // biome-ignore lint/suspicious/noExplicitAny: what came over the wire
  read: (body: any) => { prompt: string; schema: unknown };
  answer: (text: string) => object;
}

const openAi: Dialect = {
  read: ({ messages, response_format }) => ({
    prompt: messages.at(-1).content,
    schema: response_format.json_schema.schema,
  }),
  answer: (content) => ({
    id: "1",
    object: "chat.completion",
    created: 1,
    model: "test",
    choices: [{ index: 0, message: { role: "assistant", content }, finish_reason: "stop" }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  }),
};

const anthropic: Dialect = {
  read: ({ messages, output_config }) => ({
    prompt: messages.at(-1).content[0].text,
    schema: output_config.format.schema,
  }),
  answer: (text) => ({
    id: "1",
    type: "message",
    role: "assistant",
    model: "test",
    content: [{ type: "text", text }],
    stop_reason: "end_turn",
    usage: { input_tokens: 1, output_tokens: 1 },
  }),
};
