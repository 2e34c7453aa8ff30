import type { Mood as Course, ToneBrief } from "#flows/brief/brief.ts";
import { Mood } from "../ui/mood.tsx";
import { BriefSentence } from "./brief-sentence.tsx";
import { MoodCourse } from "./mood-course.tsx";

interface ToneSectionProps {
  tone: ToneBrief;
  course: Course["course"];
  /** Openings are for the first reply; none is offered without it. */
  onInsert: ((opener: string) => void) | null;
}

/** How to speak to this customer now; it stands at the reply, where it is needed, with openings one click away. */
export function ToneSection({ tone, course, onInsert }: ToneSectionProps) {
  return (
    <section aria-label="Tone brief" className="flex shrink-0 flex-col gap-1 border-t bg-sunken px-3 py-2">
      <div className="flex items-start gap-4 max-tall:max-h-24 max-tall:overflow-y-auto">
        <div className="min-w-0 grow">
          <div className="flex flex-wrap items-baseline gap-x-2">
            <h3 className="font-medium text-soft text-xs">Tone</h3>
            <Mood emotion={tone.mood} rising={tone.rising} className="font-medium" />
            {tone.moved && <BriefSentence evidence={tone.moved.evidence}>{tone.moved.text}</BriefSentence>}
          </div>
          <p>
            {tone.how}
            {tone.guideline && <span className="text-soft"> Your team says: “{tone.guideline}”</span>}{" "}
            {tone.avoid.join(" ")}
          </p>
        </div>
        <MoodCourse course={course} />
      </div>
      {onInsert && tone.openWith.length > 0 && <Openings openings={tone.openWith} onInsert={onInsert} />}
    </section>
  );
}

function Openings({ openings, onInsert }: { openings: string[]; onInsert: (opener: string) => void }) {
  return (
    <div className="flex items-center gap-2">
      <span className="shrink-0 text-soft">Open with:</span>
      <ul className="flex min-w-0 grow gap-1">
        {openings.slice(0, 3).map((opener) => (
          <li key={opener} className="min-w-0">
            <button
              type="button"
              title={opener}
              onClick={() => onInsert(opener)}
              className="w-full truncate rounded-md border border-line bg-surface px-2 py-0.5 text-left hover:bg-hover"
            >
              <span className="sr-only">Insert: </span>
              {opener}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
