import type { Mood } from "#flows/brief/brief.ts";
import { meanings } from "../ui/mark.tsx";
import { moods } from "../ui/mood.tsx";
import { sentimentMeaning, sentimentWords } from "../ui/sentiment.tsx";
import { messageKey } from "./evidence-key.ts";
import { only, usePointing } from "./evidence-light.tsx";
import { type MoodPoint, moodLine } from "./mood-line.ts";

const width = 96;
const height = 22;

/** The course of sentiment, a point for each customer message. Pointing at one lights up its message. */
export function MoodCourse({ course }: { course: Mood["course"] }) {
  if (course.length === 0) return null;
  const { points, path, zeroY } = moodLine(course, width, height);
  return (
    <figure className="shrink-0">
      <svg width={width} height={height} role="img" aria-label={inWords(course)} className="overflow-visible">
        <line x1={0} x2={width} y1={zeroY} y2={zeroY} className="stroke-line" strokeDasharray="3 3" />
        <path d={path} fill="none" strokeWidth={1.5} className="stroke-edge" />
        {points.map((point) => (
          <Point key={point.seq} point={point} />
        ))}
      </svg>
      <figcaption className="sr-only">Sentiment by message</figcaption>
    </figure>
  );
}

function Point({ point: { seq, sentiment, x, y } }: { point: MoodPoint }) {
  const { lit, at } = usePointing<SVGCircleElement>(only(messageKey(seq)), "brief");
  const meaning = sentimentMeaning(sentiment);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the message itself offers the same by keyboard
    <circle
      cx={x}
      cy={y}
      r={lit ? 5 : 3}
      className={`fill-current ${meaning ? meanings[meaning].ink : "text-soft"}`}
      onMouseEnter={at.onMouseEnter}
      onMouseLeave={at.onMouseLeave}
    >
      <title>{sentimentWords(sentiment)}</title>
    </circle>
  );
}

function inWords(course: Mood["course"]): string {
  const told = course.map(({ sentiment, emotion }) => `${sentimentWords(sentiment)} ${moods[emotion].word}`);
  return `Sentiment by customer message: ${told.join(", ")}`;
}
