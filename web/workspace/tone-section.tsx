import { ChevronDown, ChevronUp, CornerRightDown } from "lucide-react";
import { useState } from "react";
import type { Mood as Course, ToneBrief } from "#flows/brief/brief.ts";
import { Button } from "../ui/button.tsx";
import { Mood } from "../ui/mood.tsx";
import { BriefSentence } from "./brief-sentence.tsx";
import { MoodCourse } from "./mood-course.tsx";

interface ToneSectionProps {
  tone: ToneBrief;
  course: Course["course"];
  /** Openings are for the first reply; none is offered without it. */
  onInsert: ((opener: string) => void) | null;
}

/**
 * How to speak to this customer now; it stands at the reply, where it is needed, with an opening one click away. What
 * is looked up rather than read each time (what moved the mood, what to avoid, further openings) unfolds.
 */
export function ToneSection({ tone, course, onInsert }: ToneSectionProps) {
  const [unfolded, unfold] = useState(false);
  const { openWith } = tone;
  const openings = onInsert ? openWith.slice(0, unfolded ? 3 : 1) : [];
  return (
    <section
      aria-label="Tone brief"
      className="flex max-h-[36%] shrink-0 flex-col gap-1 overflow-y-auto border-t bg-sunken px-3 py-2"
    >
      <div className="flex items-center gap-2">
        <h3 className="font-medium text-soft text-xs">Tone</h3>
        <Mood emotion={tone.mood} rising={tone.rising} className="font-medium" />
        <MoodCourse course={course} />
        <Button
          look="plain"
          size="small"
          aria-expanded={unfolded}
          className="-my-1 -mr-2 ml-auto"
          onClick={() => unfold(!unfolded)}
        >
          {unfolded ? "Less on tone" : "More on tone"}
          {unfolded ? <ChevronUp /> : <ChevronDown />}
        </Button>
      </div>
      {unfolded && tone.moved && (
        <p>
          <BriefSentence evidence={tone.moved.evidence}>{tone.moved.text}</BriefSentence>
        </p>
      )}
      <p>
        {tone.how}
        {tone.guideline && <span className="text-soft"> Your team says: “{tone.guideline}”</span>}
      </p>
      {unfolded && tone.avoid.length > 0 && <p>{tone.avoid.join(" ")}</p>}
      {onInsert && openings.length > 0 && <Openings openings={openings} onInsert={onInsert} />}
    </section>
  );
}

function Openings({ openings, onInsert }: { openings: string[]; onInsert: (opener: string) => void }) {
  return (
    <div className="flex items-baseline gap-2">
      <span className="shrink-0 text-soft text-xs max-xl:sr-only">Open with</span>
      <ul className="flex min-w-0 flex-col gap-1">
        {openings.map((opener) => (
          <li key={opener}>
            <button
              type="button"
              title="Insert into the reply"
              onClick={() => onInsert(opener)}
              className="rounded-md border border-line bg-surface px-2 py-0.5 text-left hover:bg-hover"
            >
              <CornerRightDown aria-hidden="true" className="mr-1 inline size-3 text-soft" />
              <span className="sr-only">Insert: </span>
              {opener}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
