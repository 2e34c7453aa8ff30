/** An article as read: paragraphs, lists and headings of its plain text, in order. */
export function ArticleText({ title, body }: { title: string; body: string }) {
  return (
    <article className="mx-auto flex max-w-2xl flex-col gap-3 text-base">
      <h2 className="font-semibold text-xl">{title}</h2>
      {body.split(/\n{2,}/).map((part) => (
        <Part key={part} text={part.trim()} />
      ))}
    </article>
  );
}

function Part({ text }: { text: string }) {
  const heading = /^#+\s+(.*)$/.exec(text);
  if (heading) return <h3 className="pt-2 font-semibold text-lg">{heading[1]}</h3>;
  const lines = text.split("\n");
  if (lines.every((line) => /^\s*[-*]\s/.test(line))) {
    return (
      <ul className="list-disc pl-5">
        {lines.map((line) => (
          <li key={line}>{line.replace(/^\s*[-*]\s+/, "")}</li>
        ))}
      </ul>
    );
  }
  return <p className="whitespace-pre-line">{text}</p>;
}
