import { cx } from "../ui/cx.ts";
import { nodeKey } from "./evidence-key.ts";
import { usePointing } from "./evidence-light.tsx";
import type { Step } from "./timeline.ts";

/** What the flow did between two messages: one line, opened when somebody asks. */
export function TimelineSteps({ steps }: { steps: Step[] }) {
  const { lit, at } = usePointing<HTMLDetailsElement>(
    new Map(steps.map(({ node }) => [nodeKey(node), []])),
    "source",
  );
  const [first] = steps;
  if (!first) return null;
  return (
    <details className={cx("rounded-sm text-soft text-xs", lit && "bg-accent-wash")} {...at}>
      <summary className="cursor-pointer px-1 py-0.5">
        {steps.length === 1 ? `The flow: ${first.words}` : `The flow took ${steps.length} steps`}
      </summary>
      {steps.length > 1 && (
        <ol className="flex flex-col gap-0.5 py-1 pl-5">
          {steps.map(({ seq, words }) => (
            <li key={seq}>{words}</li>
          ))}
        </ol>
      )}
    </details>
  );
}
