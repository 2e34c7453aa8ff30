import type { Entry } from "#flows/record.ts";
import { conditionInWords } from "#flows/text/condition-in-words.ts";
import { Button } from "../ui/button.tsx";

interface HandedProps {
  handoff: Extract<Entry, { kind: "handoff" }>;
  onShowBrief: () => void;
}

/** Here the flow steps aside: to whom, and why. */
export function Handed({ handoff: { cause, plan }, onShowBrief }: HandedProps) {
  return (
    <div className="my-1 flex flex-col items-start gap-1 rounded-md border border-info bg-info-wash p-3">
      <p className="font-medium">
        <span aria-hidden="true" className="text-info">
          ◆{" "}
        </span>
        Handed off to <span className="capitalize">{plan.queue}</span>, {plan.priority}
      </p>
      <p className="text-soft">
        Because of “{cause.title}”{cause.exitLabel && `, ${cause.exitLabel.toLowerCase()}`}
        {cause.because && `: ${conditionInWords(cause.because.rule)}`}.
      </p>
      <Button size="small" onClick={onShowBrief}>
        See what the agent sees
      </Button>
    </div>
  );
}
