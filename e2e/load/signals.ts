import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { UserError } from "#server/user-error.ts";

const wanted = 20_000;
const warmUp = 3_000;
/** How many single messages stand for one conversation. */
const strung = 5;
const own = fileURLToPath(new URL("../../flows/signals/messages", import.meta.url));

/**
 * `bench signals [--data DIR]`: all signals of each of 20,000 messages, with the conversation before it as a live turn has
 * it: read anew from the database. DIR's `*.jsonl` hold messages or conversations; without it, the repository's own list.
 */
export async function signals(args: string[]): Promise<boolean> {
  const { values } = parseArgs({ args, options: { data: { type: "string" } } });
  const conversations = conversationsOf(values.data ?? own);
  const before = heldMemory();
  const { readSignals } = await import("#flows/signals/read-signals.ts");
  const times: number[] = [];
  let turns = 0;
  for (const texts of endless(conversations)) {
    texts.forEach((text, seq) => {
      const heard = texts.slice(Math.max(0, seq - 6), seq).map((said, k) => ({ seq: k, text: said }));
      const began = process.hrtime.bigint();
      readSignals(text, heard);
      const took = Number(process.hrtime.bigint() - began) / 1000;
      if (++turns > warmUp) times.push(took);
    });
    if (times.length >= wanted) break;
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((times[Math.floor(share * times.length)] as number) * 10) / 10;
  const memoryMb = Math.round((heldMemory() - before) * 10) / 10;
  console.log(
    JSON.stringify({ bench: "signals", messages: times.length, p50Us: at(0.5), p99Us: at(0.99), memoryMb }),
  );
  // held to the end, so that the difference in memory is the signals' alone
  return conversations.length > 0;
}

/** Conversations of all files, shuffled alike every time: no file is read in one go. */
function conversationsOf(folder: string): string[][] {
  if (!existsSync(folder)) throw new UserError(`There is no folder ${folder}: name one with *.jsonl in it.`);
  const files = readdirSync(folder).filter((file) => file.endsWith(".jsonl"));
  const all = files.flatMap((file) => {
    const rows = readFileSync(join(folder, file), "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as { text?: string; turns?: { role: string; text: string }[] });
    const single = rows.flatMap(({ text }) => (text === undefined ? [] : [text]));
    return [
      ...rows.flatMap(({ turns }) => (turns === undefined ? [] : [customerTexts(turns)])),
      ...Array.from({ length: Math.ceil(single.length / strung) }, (_, k) =>
        single.slice(k * strung, (k + 1) * strung),
      ),
    ];
  });
  if (all.length === 0)
    throw new UserError(`There is no message in ${folder}: name a folder with *.jsonl in it.`);
  return all
    .filter((texts) => texts.length > 0)
    .map((texts) => ({ texts, key: createHash("sha256").update(texts.join("\n")).digest("hex") }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ texts }) => texts);
}

function customerTexts(turns: { role: string; text: string }[]): string[] {
  return turns.flatMap(({ role, text }) => (role === "customer" ? [text] : []));
}

function* endless<Item>(items: Item[]): Generator<Item> {
  while (true) yield* items;
}

/** In megabytes, rubbish swept out first. */
function heldMemory(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}
