import type { Template } from "#flows/examples/templates.ts";
import { readFlowFile } from "#flows/file/flow-file.ts";
import type { Flow } from "#flows/flow.ts";

/** The flow files of the gallery; each is loaded when it is looked at. */
const files = import.meta.glob<string>("../../../flows/examples/*.flow.json", {
  query: "?raw",
  import: "default",
});

/** The flow of a template. */
export async function templateFlow({ file }: Template): Promise<Flow> {
  const load = files[`../../../flows/examples/${file}`];
  if (!load) throw new Error(`There is no template file ${file}.`);
  const read = readFlowFile(await load());
  if (!read.ok) throw new Error(`${file}: ${read.message}`);
  return read.flow;
}
