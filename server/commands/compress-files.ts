import { globSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Puts a compressed copy beside every file of text that is worth it, for the server to send as it is. */
export async function compressFiles(folder: string): Promise<void> {
  const files = globSync("**/*.{js,css,svg}", { cwd: folder });
  await Promise.all(files.map((file) => compress(join(folder, file))));
}

/** Browsers take Brotli over https alone, so there is gzip as well. */
const COPIES = [
  // of 11 steps: the next takes ten times as long for a twentieth less
  { ending: ".br", pack: (text: Buffer) => promisify(brotliCompress)(text, QUALITY) },
  { ending: ".gz", pack: (text: Buffer) => promisify(gzip)(text, { level: 9 }) },
];
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
/** Less than this fits into one packet anyway. */
const SMALL = 1200;

async function compress(path: string): Promise<void> {
  const text = await readFile(path);
  if (text.length < SMALL) return;
  for (const { ending, pack } of COPIES) {
    const draft = `${path}${ending}.new`;
    await writeFile(draft, await pack(text));
    await rename(draft, `${path}${ending}`); // nobody is ever sent half of one
  }
}
