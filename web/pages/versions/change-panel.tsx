import type { Sentence } from "#flows/edit/sentences/sentence.ts";
import { ChangeList } from "../../editor/changes/change-list.tsx";
import { Select } from "../../ui/select.tsx";

interface ChangePanelProps {
  /** What is looked at: "Version 3", "the draft". */
  after: string;
  /** What it can be held against, and what it is. */
  others: { value: string; label: string }[];
  before: string | null;
  onCompare: (id: string) => void;
  /** Null while they are being found out. */
  sentences: Sentence[] | null;
  chosen: Sentence | null;
  onChoose: (sentence: Sentence | null) => void;
}

/** On the right of the canvas: the change from one version to another in sentences; a click shows where. */
export function ChangePanel(props: ChangePanelProps) {
  const { after, others, before, onCompare, sentences, chosen, onChoose } = props;
  return (
    <aside aria-label="Changes" className="w-80 shrink-0 overflow-y-auto border-l bg-surface p-3 max-xl:w-72">
      <h2 className="px-2 font-semibold text-base">What changed in {after}</h2>
      <div className="flex items-center gap-2 px-2 pt-2 pb-3 text-soft">
        since
        <Select
          aria-label="Compare with"
          value={before ?? ""}
          {...(before === null && { placeholder: "nothing: it is the first" })}
          options={others}
          onPick={onCompare}
        />
      </div>
      {before === null && <p className="px-2 text-soft">All of it: there was none before.</p>}
      {before !== null && sentences === null && <p className="px-2 text-soft">Comparing…</p>}
      {sentences?.length === 0 && <p className="px-2 text-soft">Nothing: both say the same.</p>}
      {sentences && (
        <ChangeList
          sentences={sentences}
          chosen={chosen}
          onChoose={(sentence) => onChoose(sentence === chosen ? null : sentence)}
        />
      )}
    </aside>
  );
}
