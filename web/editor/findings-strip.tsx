import { ChevronDown, ChevronUp } from "lucide-react";
import { useState } from "react";
import type { Finding } from "#flows/check/finding.ts";
import { cx } from "../ui/cx.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Mark } from "../ui/mark.tsx";

interface FindingsStripProps {
  findings: Finding[];
  onShow: (finding: Finding) => void;
}

/** What is wrong with the flow, along the bottom; a click goes there. */
export function FindingsStrip({ findings, onShow }: FindingsStripProps) {
  const [open, setOpen] = useState(false);
  return (
    <section aria-label="Checks" className="flex shrink-0 items-start gap-2 border-t bg-surface px-3 py-1">
      <p className="flex h-7 shrink-0 items-center gap-1.5 font-medium text-xs">
        <Mark meaning={meaningOf(findings)} />
        {countInWords(findings)}
      </p>
      <ul className={cx("flex min-w-0 grow", open ? "max-h-40 flex-col overflow-y-auto" : "overflow-hidden")}>
        {findings.map((finding) => (
          <li key={finding.message} className="min-w-0 shrink-0">
            <button
              type="button"
              onClick={() => onShow(finding)}
              className="flex h-7 max-w-full items-center gap-1.5 rounded-md px-2 text-xs hover:bg-hover"
            >
              <Mark meaning={finding.severity === "error" ? "hot" : "watch"} />
              <span className="truncate">{finding.message}</span>
            </button>
          </li>
        ))}
      </ul>
      {findings.length > 1 && (
        <IconButton
          label={open ? "Show fewer" : "Show all"}
          size="small"
          aria-expanded={open}
          side="top"
          onClick={() => setOpen(!open)}
        >
          {open ? <ChevronDown /> : <ChevronUp />}
        </IconButton>
      )}
    </section>
  );
}

function meaningOf(findings: Finding[]): "hot" | "watch" | "calm" {
  if (findings.some((finding) => finding.severity === "error")) return "hot";
  return findings.length > 0 ? "watch" : "calm";
}

/** "3 to fix, 1 to look at". */
export function countInWords(findings: Finding[]): string {
  const errors = findings.filter((finding) => finding.severity === "error").length;
  const warnings = findings.length - errors;
  if (findings.length === 0) return "Nothing to fix";
  return [errors > 0 && `${errors} to fix`, warnings > 0 && `${warnings} to look at`]
    .filter(Boolean)
    .join(", ");
}
