/** A piece of an article, as it is set. */
export type Block = { kind: "heading" | "text"; text: string } | { kind: "list"; items: string[] };

/** Reads the Markdown that articles use: paragraphs, `##` headings and lists. */
export function articleBlocks(body: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const line of body.split("\n")) {
    const heading = /^#+\s+(.*)$/.exec(line)?.[1];
    const item = /^\s*[-*]\s+(.*)$/.exec(line)?.[1];
    if (heading !== undefined) blocks.push({ kind: "heading", text: heading });
    if (heading !== undefined || line.trim() === "") open = null;
    else if (item !== undefined) {
      if (open?.kind === "list") open.items.push(item);
      else {
        open = { kind: "list", items: [item] };
        blocks.push(open);
      }
    } else if (open?.kind === "text") open.text += `\n${line}`;
    else {
      open = { kind: "text", text: line };
      blocks.push(open);
    }
  }
  return blocks;
}
