import type { FastifyReply, FastifyRequest } from "fastify";

/** The request's headers as the web's own type, with the caller's address where better-auth's rate limit looks. */
export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  headers.set(IP_HEADER, request.ip);
  return headers;
}

/** Set by us on every request, so a caller cannot choose it. */
export const IP_HEADER = "x-baton-ip";

export function webRequest(request: FastifyRequest): Request {
  const url = new URL(request.url, `${request.protocol}://${request.host}`);
  const body = request.body === undefined || request.body === null ? null : JSON.stringify(request.body);
  return new Request(url, { method: request.method, headers: headersOf(request), body });
}

export async function sendWebResponse(response: Response, reply: FastifyReply): Promise<FastifyReply> {
  reply.code(response.status);
  for (const [name, value] of response.headers) if (name !== "set-cookie") reply.header(name, value);
  for (const cookie of response.headers.getSetCookie()) reply.header("set-cookie", cookie);
  return reply.send(response.body ? await response.text() : null);
}
