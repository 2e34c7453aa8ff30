import { Check, ChevronDown, ChevronUp } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { Counterexample } from "#flows/check/counterexample.ts";
import type { Finding } from "#flows/check/finding.ts";
import type { Guarantee } from "#flows/check/guarantees.ts";
import { cx } from "../ui/cx.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Mark } from "../ui/mark.tsx";
import { CheckRow } from "./checks/check-row.tsx";
import { exampleInWords, provedInWords } from "./checks/guarantee-words.ts";
import { type Way, wayOf } from "./checks/path-overlay.ts";
import type { Checks } from "./checks/use-checks.ts";

interface FindingsStripProps {
  checks: Checks;
  onShow: (node: string) => void;
  onDraw: (way: Way | null) => void;
  /** Walks a conversation in the sandbox; `shows` is what it shows. */
  onPlay: (example: Counterexample, shows: string) => void;
}

/** Along the bottom: what is wrong with the flow, and what is proved of it. */
export function FindingsStrip({ checks, ...acts }: FindingsStripProps) {
  const { findings, guarantees, current } = checks;
  const [open, setOpen] = useState(false);
  const [first] = findings;
  const known = guarantees.length > 0;
  return (
    <section
      aria-label="Checks"
      aria-busy={!current}
      className="shrink-0 border-t bg-surface px-3 py-1 print:hidden"
    >
      <div className="flex items-start gap-2">
        <p role="status" className="flex min-h-7 shrink-0 items-center gap-1.5 text-xs max-lg:max-w-52">
          <Mark meaning={current ? meaningOf(findings) : "info"} />
          <span className="font-medium">{current ? countInWords(findings) : "Checking…"}</span>
          {current && <span className="text-soft">{provedInWords(guarantees)}</span>}
        </p>
        <ul className={cx("min-w-0 grow", (!current || open) && "invisible")}>
          {first && !open && <FindingRow finding={first} live={current} {...acts} />}
        </ul>
        {known && (
          <IconButton
            label={open ? "Hide the checks" : "Show all checks"}
            size="small"
            aria-expanded={open}
            side="top"
            onClick={() => setOpen(!open)}
          >
            {open ? <ChevronDown /> : <ChevronUp />}
          </IconButton>
        )}
      </div>
      {open && (
        <section
          aria-label="All checks"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: without it, a keyboard cannot scroll what lies outside
          tabIndex={0}
          className={cx("grid max-h-60 grid-cols-2 gap-x-6 overflow-y-auto pb-2", !current && "opacity-50")}
        >
          <Column title="To put right">
            {findings.map((finding) => (
              <FindingRow key={finding.message} finding={finding} live={current} {...acts} />
            ))}
            {findings.length === 0 && <li className="px-2 py-1 text-soft text-xs">Nothing.</li>}
          </Column>
          <Column title="Guarantees">
            {guarantees.map((guarantee) => (
              <GuaranteeRow key={guarantee.id} guarantee={guarantee} live={current} {...acts} />
            ))}
          </Column>
        </section>
      )}
    </section>
  );
}

function Column({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="min-w-0">
      <h2 className="px-2 py-1 font-medium text-faint text-xs">{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}

type Acts = Omit<FindingsStripProps, "checks"> & {
  /** It is about the flow as it stands, so that it can be drawn and played. */
  live: boolean;
};

function FindingRow({ finding, live, onShow, onDraw, onPlay }: Acts & { finding: Finding }) {
  const { message, severity, nodes } = finding;
  const example = "counterexample" in finding ? finding.counterexample : undefined;
  const [node] = nodes;
  return (
    <CheckRow
      mark={<Mark meaning={severity === "error" ? "hot" : "watch"} />}
      example={live ? example : undefined}
      onShow={node === undefined ? null : () => onShow(node)}
      onDraw={(drawn) => onDraw(drawn && live ? wayOf(finding) : null)}
      onPlay={(shown) => onPlay(shown, message)}
    >
      {message}
    </CheckRow>
  );
}

function GuaranteeRow({ guarantee, live, onDraw, onPlay }: Acts & { guarantee: Guarantee }) {
  const { title, proved } = guarantee;
  const example = proved ? undefined : (guarantee.counterexample ?? undefined);
  const broken = example?.walked ? "hot" : "watch";
  return (
    <CheckRow
      mark={proved ? <Check aria-label="Proved" className="size-3.5 text-calm" /> : <Mark meaning={broken} />}
      {...(!proved && { more: exampleInWords(guarantee) })}
      example={live ? example : undefined}
      onShow={null}
      onDraw={(drawn) => onDraw(drawn && live && example ? example : null)}
      onPlay={(shown) => onPlay(shown, title)}
    >
      {title}
    </CheckRow>
  );
}

function meaningOf(findings: Finding[]): "hot" | "watch" | "calm" {
  if (findings.some((finding) => finding.severity === "error")) return "hot";
  return findings.length > 0 ? "watch" : "calm";
}

/** "3 to fix, 1 to look at". */
function countInWords(findings: Finding[]): string {
  const errors = findings.filter((finding) => finding.severity === "error").length;
  const warnings = findings.length - errors;
  if (findings.length === 0) return "Nothing to fix";
  return [errors > 0 && `${errors} to fix`, warnings > 0 && `${warnings} to look at`]
    .filter(Boolean)
    .join(", ");
}
