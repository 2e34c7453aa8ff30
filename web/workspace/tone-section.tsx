import type { ToneBrief } from "#flows/brief/brief.ts";
import { Mood } from "../ui/mood.tsx";
import { BriefSentence } from "./brief-sentence.tsx";

interface ToneSectionProps {
  tone: ToneBrief;
  onInsert: (opener: string) => void;
}

/** How to speak to this customer now; an opening is one click away from the reply. */
export function ToneSection({ tone, onInsert }: ToneSectionProps) {
  return (
    <section aria-label="Tone brief" className="flex flex-col gap-1 rounded-b-md bg-sunken px-3 py-2">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <h3 className="font-medium text-soft text-xs">Tone</h3>
        <Mood emotion={tone.mood} rising={tone.rising} className="font-medium" />
        {tone.moved && <BriefSentence evidence={tone.moved.evidence}>{tone.moved.text}</BriefSentence>}
      </div>
      <p>
        {tone.how}
        {tone.guideline && <span className="text-soft"> Your team's own words: “{tone.guideline}”</span>}
      </p>
      {tone.avoid.length > 0 && (
        <p>
          <span className="text-soft">Avoid: </span>
          {tone.avoid.join(" · ")}
        </p>
      )}
      {tone.openWith.length > 0 && (
        <div className="flex flex-wrap items-center gap-1 pt-1">
          <span className="text-soft">Open with:</span>
          {tone.openWith.map((opener) => (
            <button
              key={opener}
              type="button"
              onClick={() => onInsert(opener)}
              className="rounded-md border border-line bg-surface px-2 py-0.5 text-left hover:bg-hover"
            >
              <span className="sr-only">Insert: </span>
              {opener}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}
