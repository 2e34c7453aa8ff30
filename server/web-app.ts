import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fastifyStatic, { type FastifyStaticOptions } from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { NOT_HERE } from "./error-answers.ts";

/** The built web app, looked up at each request: the build may still be under way. Other addresses belong to its router. */
export async function webApp(server: FastifyInstance): Promise<void> {
  const assets = join(dist, "assets");
  mkdirSync(assets, { recursive: true });
  await server.register(fastifyStatic, assetsOf(assets));
  server.setNotFoundHandler(async (request, reply) => {
    const page = request.method === "GET" && !/^\/(api|trpc|assets)\//.test(request.url);
    if (page && existsSync(join(dist, "index.html"))) {
      return reply.header("cache-control", "no-cache").sendFile("index.html", dist, { cacheControl: false });
    }
    return reply.code(404).send({ error: NOT_HERE });
  });
}

/** Names carry a hash, so a browser may keep them for ever; compressed copies lie beside them. */
export function assetsOf(folder: string): FastifyStaticOptions {
  return {
    root: folder,
    prefix: "/assets/",
    index: false,
    immutable: true,
    maxAge: "365d",
    preCompressed: true,
  };
}

const dist = fileURLToPath(new URL("../web/dist", import.meta.url));
