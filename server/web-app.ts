import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** The built web app; every address that is not ours belongs to its own router. */
export async function webApp(server: FastifyInstance): Promise<void> {
  const built = existsSync(dist);
  if (built) {
    await server.register(fastifyStatic, {
      root: dist,
      wildcard: false,
      index: false,
      immutable: true,
      maxAge: "365d", // names carry a hash; index.html is sent below, uncached
    });
  }
  server.setNotFoundHandler(async (request, reply) => {
    if (built && request.method === "GET" && !/^\/(api|trpc|assets)\//.test(request.url)) {
      return reply.header("cache-control", "no-cache").sendFile("index.html", { cacheControl: false });
    }
    return reply
      .code(404)
      .send({ error: { code: "not_found", message: "There is nothing at this address." } });
  });
}

const dist = fileURLToPath(new URL("../web/dist", import.meta.url));
