import type { FastifyInstance } from "fastify";
import type { App } from "./app.ts";
import { publicUrl } from "./team/auth.ts";

/** What a browser is told never to do with our pages, and the refusal of calls that another site's page makes. */
export function securityHeaders(app: App, server: FastifyInstance): void {
  const https = publicUrl(app.env).startsWith("https:");
  const always = {
    "x-content-type-options": "nosniff",
    ...(https ? { "strict-transport-security": "max-age=31536000" } : {}),
  };
  const whole = { ...always, ...OF_DOCUMENTS };
  server.addHook("onSend", (_request, reply, _payload, next) => {
    // what answers a chat is nothing that a browser would show, and most of what is sent
    const data = String(reply.getHeader("content-type")).startsWith("application/json");
    reply.headers(data ? always : whole);
    next();
  });
  server.addHook("onRequest", (request, reply, next) => {
    const { origin, host } = request.headers;
    const carriesCookies = request.url.startsWith("/trpc") || request.url.startsWith("/api/team");
    const foreign = origin && hostOf(origin) !== host && origin !== app.env.BATON_URL;
    if (!carriesCookies || request.method === "GET" || !foreign) {
      next();
      return;
    }
    reply.code(403).send({ error: { code: "foreign_origin", message: "This call came from another site." } });
  });
}

const OF_DOCUMENTS = {
  "content-security-policy": [
    "default-src 'self'",
    "img-src 'self' data: blob:",
    "style-src 'self' 'unsafe-inline'", // the canvas places nodes by style attributes
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; "),
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
};

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
