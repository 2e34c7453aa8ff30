import type { Sentence } from "#flows/edit/sentences/sentence.ts";

interface ChangeListProps {
  sentences: Sentence[];
  /** The sentence whose nodes are shown. */
  chosen?: Sentence | null;
  /** Shows what a sentence is about; left out where there is nothing to show it on. */
  onChoose?: (sentence: Sentence) => void;
}

/** What changed, a sentence each. */
export function ChangeList({ sentences, chosen, onChoose }: ChangeListProps) {
  return (
    <ol className="flex flex-col">
      {sentences.map((sentence) => (
        <li key={sentence.text}>
          {onChoose && sentence.nodes.length > 0 ? (
            <button
              type="button"
              aria-pressed={sentence === chosen}
              onClick={() => onChoose(sentence)}
              className="-outline-offset-2 w-full rounded-md px-2 py-1.5 text-left hover:bg-hover aria-pressed:bg-accent-wash"
            >
              <Told text={sentence.text} />
            </button>
          ) : (
            <p className="px-2 py-1.5">
              <Told text={sentence.text} />
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Titles of nodes stand between asterisks. */
function Told({ text }: { text: string }) {
  const parts = text.split(/\*([^*]+)\*/);
  return (
    <>
      {parts.map((part, index) =>
        index % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence keep their places
          <em key={index} className="font-medium not-italic underline decoration-line underline-offset-4">
            {part}
          </em>
        ) : (
          part
        ),
      )}
      .
    </>
  );
}
