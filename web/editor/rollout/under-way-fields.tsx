import type { MovePreview, UnderWay } from "../../outputs.ts";
import { Problem } from "../../ui/problem.tsx";
import type { Carry } from "./carry.ts";
import { Choice } from "./choice.tsx";
import { conversations, moveInWords, underWayInWords } from "./under-way-in-words.ts";

export interface UnderWayChoice {
  /** Who is under way; null while it is counted. */
  standings: UnderWay | null;
  /** What a move would do; null until it has been asked for and found out. */
  preview: MovePreview | null;
  /** Why one or the other could not be found out. */
  problem: string | null;
  retry: () => void;
  carry: Carry;
  onCarry: (carry: Carry) => void;
}

interface UnderWayFieldsProps extends UnderWayChoice {
  /** False where staying is no choice, because moving them is what was asked for. */
  mayStay?: boolean;
}

/** Who is in the middle of a conversation, and what becomes of them. */
export function UnderWayFields({ mayStay = true, ...choice }: UnderWayFieldsProps) {
  const { standings, preview, problem, retry, carry, onCarry } = choice;
  if (problem) return <Problem onRetry={retry}>{problem}</Problem>;
  if (!standings) return <p className="text-soft">Counting who is under way…</p>;
  const { count, on, quiet, withPeople, places } = underWayInWords(standings);
  if (count === 0)
    return <p className="text-soft">Nobody is in the middle of a conversation on another version.</p>;
  const moving = carry === "move" || carry === "move, misfits to people";
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="pb-1 font-medium">
        {conversations(count)} under way on {on}
      </legend>
      <p className="text-soft">
        {places.slice(0, 4).join(" · ")}
        {places.length > 4 && ` · and ${places.length - 4} more`}
        {quiet > 0 && `. In ${quiet} of them nobody has written for a day`}.
      </p>
      {mayStay && (
        <Choice
          name="under-way"
          label="They stay on their version"
          help="Each ends on the version that it began on. Nothing changes for them."
          checked={carry === "stay"}
          onChoose={() => onCarry("stay")}
        />
      )}
      <Choice
        name="under-way"
        label="They go on in this version"
        help="Each goes on at the step where it stands, with all that it knows."
        checked={moving}
        onChoose={() => onCarry("move")}
      >
        <Preview preview={preview} carry={carry} onCarry={onCarry} />
      </Choice>
      <Choice
        name="under-way"
        label="Your team takes them over"
        help={
          withPeople < count
            ? `${conversations(count - withPeople)} go into the queue, each with its brief. Given back, they go on in this version.`
            : "Your team has all of them already."
        }
        checked={carry === "hand over"}
        onChoose={() => onCarry("hand over")}
      />
    </fieldset>
  );
}

function Preview({ preview, carry, onCarry }: Pick<UnderWayChoice, "preview" | "carry" | "onCarry">) {
  if (!preview) return <p className="text-soft">Looking at where each of them stands…</p>;
  const { fit, misfit, reasons, complete } = moveInWords(preview);
  return (
    <>
      <p>
        {misfit === 0
          ? `All ${complete ? fit : `of the first ${fit}`} can go on in it.`
          : `${fit} can go on in it, ${misfit} cannot:`}
      </p>
      {reasons.length > 0 && (
        <ul className="flex list-disc flex-col gap-1 pl-4 text-soft">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {misfit > 0 && (
        <fieldset className="flex flex-col gap-2">
          <legend className="sr-only">Those that cannot</legend>
          <Choice
            name="misfits"
            label={`Those ${misfit} stay on their version`}
            help="They end on it."
            checked={carry === "move"}
            onChoose={() => onCarry("move")}
          />
          <Choice
            name="misfits"
            label={`Your team takes those ${misfit} over`}
            help="They go into the queue, each with its brief."
            checked={carry === "move, misfits to people"}
            onChoose={() => onCarry("move, misfits to people")}
          />
        </fieldset>
      )}
    </>
  );
}
