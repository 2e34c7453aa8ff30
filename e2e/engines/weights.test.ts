import { fileURLToPath } from "node:url";
import { build } from "vite";
import { expect, test } from "vitest";

interface Chunk {
  type: "chunk";
  fileName: string;
  facadeModuleId: string | null;
  /** Loaded with it. */
  imports: string[];
  moduleIds: string[];
}

const weights = /flows\/signals\/(models\/(emotion|lexicon|sentiment|word-vectors)|read-signals)\.ts/;

test("no page has to load the signals' weights to open, and they are there for when they are needed", async () => {
  const chunks = await built();
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const holding = chunks.filter(({ moduleIds }) => moduleIds.some((id) => weights.test(id)));
  expect(holding.length).toBeGreaterThan(0);
  const opened = chunks.filter(({ facadeModuleId }) =>
    /web\/(index\.html|mount-\w+\.tsx|pages\/[\w-]+-page\.tsx|workspace\/inbox-page\.tsx)$/.test(
      facadeModuleId ?? "",
    ),
  );
  expect(opened.length).toBeGreaterThan(10);
  const heavy = opened.filter((chunk) => loadedWith(chunk, byFile).some((one) => holding.includes(one)));
  expect(heavy.map(({ facadeModuleId }) => facadeModuleId)).toEqual([]);
});

/** A chunk and all that comes with it before it runs. */
function loadedWith(chunk: Chunk, byFile: Map<string, Chunk>, seen = new Set<Chunk>()): Chunk[] {
  if (!seen.has(chunk)) {
    seen.add(chunk);
    for (const file of chunk.imports) {
      const next = byFile.get(file);
      if (next) loadedWith(next, byFile, seen);
    }
  }
  return [...seen];
}

async function built(): Promise<Chunk[]> {
  const configFile = fileURLToPath(new URL("../../web/vite.config.ts", import.meta.url));
  const made = await build({ configFile, logLevel: "error", build: { write: false } });
  const [first] = Array.isArray(made) ? made : [made];
  if (!first || !("output" in first)) throw new Error("Nothing was built.");
  return first.output.filter((one) => one.type === "chunk");
}
