import type { ReactNode } from "react";
import type { Brief, Sentence } from "#flows/brief/brief.ts";
import { BriefSentence } from "./brief-sentence.tsx";
import { CallEnd } from "./call-end.tsx";
import { FoldBrief } from "./fold-brief.tsx";

interface BriefCardProps {
  brief: Brief;
  /** Its first lines only. */
  folded?: boolean;
  /** Folds and unfolds it; without it, it stands in full. */
  onFold?: (folded: boolean) => void;
}

/** What the agent gets with a handoff, so that nothing has to be dug for or asked twice. */
export function BriefCard({ brief, folded = false, onFold }: BriefCardProps) {
  return (
    <section
      aria-label="Brief"
      className="grid grid-cols-[max-content_minmax(0,1fr)] divide-y rounded-md border bg-surface"
    >
      <Part title="Why you have this">
        <Sentences sentences={brief.why} none="The flow could not say why." short={folded} />
      </Part>
      <Part title="Wants">
        <Sentences sentences={brief.wants} none="Not said yet." short={folded} />
      </Part>
      {!folded && <Rest brief={brief} />}
      {onFold && <FoldBrief brief={brief} folded={folded} onFold={onFold} />}
    </section>
  );
}

/** What is looked up when it is needed. */
function Rest({ brief }: { brief: Brief }) {
  return (
    <>
      {brief.facts.length > 0 && (
        <Part title="Do not ask again">
          <ul className="flex flex-wrap gap-1">
            {brief.facts.map(({ label, value, evidence }) => (
              <li key={`${label} ${value}`}>
                <BriefSentence evidence={evidence} chip>
                  <span className="text-soft">{label}</span> {value} <span aria-hidden="true">✓</span>
                </BriefSentence>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {brief.tried.length > 0 && (
        <Part title="Tried">
          <ul className="flex flex-col">
            {brief.tried.map(({ text, evidence, outcome }) => (
              <li key={text} className="flex items-baseline gap-2">
                {outcome !== "answered" && <CallEnd status={outcome} />}
                <BriefSentence evidence={evidence}>{text}</BriefSentence>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {brief.promised.length > 0 && (
        <Part title="Promised">
          <Sentences sentences={brief.promised} />
        </Part>
      )}
      {brief.open.length > 0 && (
        <Part title="Still open">
          <Sentences sentences={brief.open} />
        </Part>
      )}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="col-span-2 grid grid-cols-subgrid gap-3 px-3 py-1">
      <h3 className="font-medium text-soft text-xs leading-5">{title}</h3>
      {children}
    </div>
  );
}

interface SentencesProps {
  sentences: Sentence[];
  none?: string;
  /** The first one only, in two lines at most. */
  short?: boolean;
}

function Sentences({ sentences, none, short = false }: SentencesProps) {
  if (sentences.length === 0) return <p className="text-soft">{none}</p>;
  return (
    <ul className="flex flex-col">
      {sentences.slice(0, short ? 1 : undefined).map(({ text, evidence }) => (
        <li key={text}>
          <BriefSentence evidence={evidence} short={short}>
            {text}
          </BriefSentence>
        </li>
      ))}
    </ul>
  );
}
