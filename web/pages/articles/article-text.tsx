import { articleBlocks, type Block } from "./article-blocks.ts";

/** An article as read. */
export function ArticleText({ title, body }: { title: string; body: string }) {
  return (
    <article className="mx-auto flex max-w-2xl flex-col gap-2 text-base">
      <h2 className="font-semibold text-xl">{title}</h2>
      {articleBlocks(body).map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an article's pieces have no identity but their place
        <Piece key={index} block={block} />
      ))}
    </article>
  );
}

function Piece({ block }: { block: Block }) {
  if (block.kind === "list") {
    return (
      <ul className="list-disc pl-5">
        {block.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    );
  }
  if (block.kind === "heading") return <h3 className="pt-2 font-semibold text-lg">{block.text}</h3>;
  return <p className="whitespace-pre-line">{block.text}</p>;
}
