import { readdirSync, readFileSync } from "node:fs";
import { readFlowFile } from "#flows/file/flow-file.ts";
import type { Flow } from "#flows/flow.ts";
import { languageProof } from "#flows/proofs/language.ts";

/** `proof language [PART]`: the flow language at full count, part by part; progress goes to stderr. */
export async function proveLanguage(stop: AbortSignal): Promise<{ cases: number; failed: number }> {
  const wanted = process.argv[3];
  const total = { cases: 0, failed: 0 };
  const all = languageProof(templates());
  const parts = all.filter(({ name }) => !wanted || wanted === name);
  if (parts.length === 0) {
    throw new Error(`There is no part “${wanted}”: ${all.map(({ name }) => name).join(", ")}.`);
  }
  for (const { name, pieces } of parts) {
    let cases = 0;
    let broken = 0;
    const failed: string[] = [];
    for (const prove of pieces) {
      const proved = prove();
      cases += proved.cases;
      broken += proved.broken ?? 0;
      failed.push(...proved.failed);
      await new Promise((resolve) => setImmediate(resolve)); // a signal is heard between two pieces
      stop.throwIfAborted();
    }
    const found = broken > 0 ? `, ${broken} broken guarantees` : "";
    console.error(
      `${failed.length === 0 ? "✓" : "✗"} ${name}: ${cases} cases${found}, ${failed.length} failed`,
    );
    for (const sentence of failed.slice(0, 20)) console.error(`  ${sentence}`);
    total.cases += cases;
    total.failed += failed.length;
  }
  return total;
}

function templates(): Flow[] {
  const folder = new URL("../../../flows/examples/", import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith(".flow.json"));
  return files.map((file) => {
    const read = readFlowFile(readFileSync(new URL(file, folder), "utf8"));
    if (!read.ok) throw new Error(`${file}: ${read.message}`);
    return read.flow;
  });
}
