import { readFlowFile } from "../file/flow-file.ts";
import { hostileFiles } from "../file/hostile/files.testing.ts";
import type { Proved } from "./proved.ts";

/** Every hostile file is refused, in one sentence that names what is wrong. */
export function proveHostile(): Proved {
  const files = hostileFiles();
  const failed = files.flatMap(({ name, text, says }) => {
    const read = readFlowFile(text);
    if (read.ok) return [`${name}: let in`];
    return says.test(read.message) ? [] : [`${name}: refused with “${read.message}”`];
  });
  return { cases: files.length, failed };
}
