import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fastifyStatic from "@fastify/static";
import Fastify from "fastify";
import { afterAll, expect, test } from "vitest";
import { assetsOf } from "../web-app.ts";
import { compressFiles } from "./compress-files.ts";

const folder = mkdtempSync(join(tmpdir(), "baton-assets-"));
const text = "export const words = 'the same again and again';\n".repeat(200);
afterAll(() => rmSync(folder, { recursive: true }));

test("an asset goes over the wire as small as the browser can take it, and whole to others", async () => {
  writeFileSync(join(folder, "large.js"), text);
  writeFileSync(join(folder, "small.js"), "export {};");
  await compressFiles(folder);
  expect(readdirSync(folder).toSorted()).toEqual(["large.js", "large.js.br", "large.js.gz", "small.js"]);

  const server = Fastify();
  await server.register(fastifyStatic, assetsOf(folder));
  const ask = (name: string, accept: string) =>
    server.inject({ url: `/assets/${name}`, headers: { "accept-encoding": accept } });

  const asBrotli = await ask("large.js", "gzip, deflate, br, zstd");
  expect(asBrotli.headers).toMatchObject({
    "content-encoding": "br",
    "content-type": expect.stringContaining("javascript"),
    vary: "accept-encoding",
    "cache-control": "public, max-age=31536000, immutable",
  });
  expect(brotliDecompressSync(asBrotli.rawPayload).toString()).toBe(text);
  const asGzip = await ask("large.js", "gzip, deflate");
  expect(asGzip.headers["content-encoding"]).toBe("gzip");
  expect(gunzipSync(asGzip.rawPayload).toString()).toBe(text);
  for (const [name, accept] of [
    ["large.js", "identity"],
    ["small.js", "br"],
  ] as const) {
    const plain = await ask(name, accept);
    expect(plain.headers).not.toHaveProperty("content-encoding");
    expect(plain.body).toBe(readFileSync(join(folder, name), "utf8"));
  }
  await server.close();
});
