import type { Finding } from "#flows/check/finding.ts";
import type { PublishGate } from "#flows/check/publish-gate.ts";
import { Mark, type Meaning } from "../../ui/mark.tsx";
import { scenariosInWords } from "./scenarios-in-words.ts";

interface GateSectionProps {
  /** Null while it is found out. */
  gate: PublishGate | null;
  onShow: (node: string) => void;
}

/** What the checks and the scenarios say of the draft; what keeps it from going live comes first. */
export function GateSection({ gate, onShow }: GateSectionProps) {
  if (!gate) return <p className="text-soft">Checking, and running the scenarios…</p>;
  const { open, findings, runs } = gate;
  const optional = runs?.filter(({ ok, scenario }) => !ok && !scenario.required) ?? [];
  return (
    <section aria-label="Checks" className="flex flex-col gap-1">
      {!open && <Line meaning="hot">It cannot be published before this is put right:</Line>}
      {findings.length > 0 && (
        <ul className="flex flex-col">
          {findings.map((finding) => (
            <li key={finding.message}>
              <FindingLine finding={finding} onShow={onShow} />
            </li>
          ))}
        </ul>
      )}
      {findings.length === 0 && <Line meaning="calm">Nothing to fix, and every guarantee is proved.</Line>}
      <Line meaning={optional.length > 0 ? "watch" : runs && open ? "calm" : "info"}>
        {scenariosInWords(runs)}
      </Line>
      {optional.length > 0 && (
        <ul className="flex flex-col gap-1 pl-5 text-soft">
          {optional.map(({ scenario, failed }) => (
            <li key={scenario.id}>
              “{scenario.title}” fails: {failed.map(({ sentence }) => sentence).join(" ")}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ meaning, children }: { meaning: Meaning; children: string }) {
  return (
    <p className="flex items-start gap-1.5">
      <Mark meaning={meaning} className="mt-0.5" /> {children}
    </p>
  );
}

function FindingLine({ finding, onShow }: { finding: Finding; onShow: (node: string) => void }) {
  const [node] = finding.nodes;
  const words = (
    <>
      <Mark meaning={finding.severity === "error" ? "hot" : "watch"} className="mt-0.5" />
      {finding.message}
    </>
  );
  if (node === undefined) return <p className="flex items-start gap-1.5 px-2 py-1">{words}</p>;
  return (
    <button
      type="button"
      className="flex w-full items-start gap-1.5 rounded-md px-2 py-1 text-left hover:bg-hover"
      onClick={() => onShow(node)}
    >
      {words}
    </button>
  );
}
