import { ChevronDown, Copy, GripVertical } from "lucide-react";
import { useState } from "react";
import type { PolicyFinding } from "#flows/check/policy-findings.ts";
import type { Policy } from "#flows/flow.ts";
import { Button } from "../../ui/button.tsx";
import { cx } from "../../ui/cx.ts";
import { FieldError } from "../../ui/field-error.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { RowActs } from "../../ui/row-acts.tsx";
import { Toggle } from "../../ui/toggle.tsx";
import type { Choices } from "../inspector/fields/field-props.ts";
import { FiringNote } from "./firing-note.tsx";
import type { Firings } from "./firing-words.ts";
import { PolicyDetails } from "./policy-details.tsx";
import { PolicySentence } from "./policy-sentence.tsx";

interface PolicyCardProps {
  policy: Policy;
  /** Its place among the others, from 0, and how many there are. */
  index: number;
  count: number;
  /** As which it is tried, from 1. */
  place: number;
  /** For the workspace's: it has that one's place, whatever its own among these. */
  standsIn: boolean;
  findings: PolicyFinding[];
  choices: Choices;
  /** Null where they are not counted. */
  firings: Firings | null;
  onChange: (change: Partial<Omit<Policy, "id">>) => void;
  onMove: (to: number) => void;
  onDuplicate: () => void;
  onRemove: () => void;
  onGrab: () => void;
}

/** One policy: its place, its switch, its sentence, how often it fired, and behind a button the rest of it. */
export function PolicyCard(props: PolicyCardProps) {
  const { policy, index, count, place, standsIn, findings, choices, firings, onChange } = props;
  const [open, setOpen] = useState(false);
  const name = `“${policy.title}”`;
  const errors = findings.filter(({ severity }) => severity === "error");
  return (
    <article
      aria-label={policy.title}
      className="@container flex flex-col gap-2 rounded-md border bg-surface p-3"
    >
      <header className="flex flex-wrap items-center gap-2">
        {/* by mouse alone: who uses keys has the buttons beside it */}
        <span
          draggable
          aria-hidden="true"
          title="Drag to change the order"
          onDragStart={(event) => {
            const card = event.currentTarget.closest("article");
            if (card) event.dataTransfer.setDragImage(card, 12, 12);
            event.dataTransfer.effectAllowed = "move";
            props.onGrab();
          }}
          className={cx("cursor-grab text-faint [&_svg]:size-4", (count < 2 || standsIn) && "invisible")}
        >
          <GripVertical />
        </span>
        <span className="tabular-nums text-soft">
          <span className="sr-only">Tried as number </span>
          {place}.
        </span>
        <h3 className="@max-md:order-last @max-md:w-full min-w-0 grow truncate font-semibold">
          {policy.title}
        </h3>
        <span className="@md:hidden grow" />
        <Toggle
          aria-label={`${name} is on`}
          on={policy.enabled}
          onChange={(enabled) => onChange({ enabled })}
        />
        <IconButton label={`Duplicate ${name}`} size="small" onClick={props.onDuplicate}>
          <Copy />
        </IconButton>
        <RowActs
          what={name}
          index={index}
          count={count}
          onMove={standsIn ? null : props.onMove}
          onRemove={props.onRemove}
        />
      </header>
      <div className="flex flex-col gap-2 @3xl:flex-row @3xl:gap-6">
        <div className={cx("min-w-0 grow", !policy.enabled && "text-soft")}>
          <PolicySentence policy={policy} choices={choices} onChange={onChange} />
          {standsIn && (
            <p className="pt-1 text-soft text-xs">
              Stands in for the workspace’s, at its place. Remove it, and the flow follows the workspace
              again.
            </p>
          )}
          {errors.map(({ message }) => (
            <FieldError key={message}>{message}</FieldError>
          ))}
        </div>
        {firings && (
          <div className="shrink-0 @3xl:w-56 @3xl:border-l @3xl:pl-4">
            <FiringNote title={policy.title} id={policy.id} firings={firings} enabled={policy.enabled} />
          </div>
        )}
      </div>
      <Button
        size="small"
        look="plain"
        className="self-start"
        aria-expanded={open}
        aria-label={`Details of ${name}`}
        onClick={() => setOpen(!open)}
      >
        <ChevronDown className={cx(open && "rotate-180")} /> Details
        <span className="@max-md:hidden">: rule, where it counts, what is said</span>
      </Button>
      {open && <PolicyDetails policy={policy} findings={findings} choices={choices} onChange={onChange} />}
    </article>
  );
}
