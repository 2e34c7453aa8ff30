import { Handle, type NodeProps, Position } from "@xyflow/react";
import { memo } from "react";
import type { Finding } from "#flows/check/finding.ts";
import { kindOf } from "#flows/kinds/index.ts";
import { cx } from "../../ui/cx.ts";
import { Mark } from "../../ui/mark.tsx";
import { Tooltip } from "../../ui/tooltip.tsx";
import { KindIcon } from "../kind-icon.tsx";
import { useNames } from "../names.tsx";
import { settingsInWords } from "../settings-in-words.ts";
import type { CanvasNode } from "./canvas-nodes.ts";
import { ExitRow } from "./exit-row.tsx";
import { NoteCard } from "./note-card.tsx";
import { tones } from "./overlay.ts";

/** A node on the canvas: what it is, its settings in words, and a labelled handle for each exit. */
export const NodeCard = memo(function NodeCard({ data, selected }: NodeProps<CanvasNode>) {
  const { node, findings, open, lit, mark, dim } = data;
  const kind = kindOf(node);
  const names = useNames();
  const unconnected = open.split(" ");
  const words = kind ? settingsInWords(kind, node.config, names) : "This kind of node is not known here.";
  if (kind?.remark) {
    return (
      <div className={cx(dim && "opacity-35", mark && cx("rounded-sm", tones[mark.tone].ring))}>
        <NoteCard icon={kind.icon} title={node.title} text={words} selected={selected} />
      </div>
    );
  }
  return (
    <div
      className={cx(
        "node-card w-60 rounded-md border bg-surface text-sm shadow-float",
        dim && "opacity-35",
        mark && selected && "outline-2 outline-accent outline-offset-4",
        mark
          ? tones[mark.tone].ring
          : selected
            ? "border-accent ring-1 ring-accent"
            : cardEdge[lit ?? "none"],
      )}
    >
      {!kind?.begins && <Handle type="target" position={Position.Left} style={{ top: 22 }} />}
      <div className="flex items-center gap-2 px-3 pt-2">
        <span className="text-soft">
          <KindIcon icon={kind?.icon} />
        </span>
        <span className="min-w-0 grow truncate font-medium">{node.title}</span>
        {mark && (
          <span className={cx("rounded-full px-1.5 font-medium text-xs", tones[mark.tone].badge)}>
            {mark.words}
          </span>
        )}
        {lit === "active" && <span className="text-info text-xs">◆ here</span>}
        {findings.length > 0 && <FindingMark findings={findings} />}
      </div>
      <p className="mx-3 mt-0.5 mb-2 line-clamp-2 text-soft text-xs">{words}</p>
      {kind && kind.exits(node.config).length > 0 && (
        <ul className="border-t py-1">
          {kind.exits(node.config).map((exit) => (
            <ExitRow key={exit.id} exit={exit} connected={!unconnected.includes(exit.id)} />
          ))}
        </ul>
      )}
    </div>
  );
});

const cardEdge = {
  active: "border-info ring-2 ring-info bg-info-wash!",
  walked: "border-info",
  none: "border-line",
};

function FindingMark({ findings }: { findings: Finding[] }) {
  const hot = findings.some((finding) => finding.severity === "error");
  return (
    <Tooltip words={findings.map((finding) => <div key={finding.message}>{finding.message}</div>)}>
      <span className="px-1">
        <Mark meaning={hot ? "hot" : "watch"} />
      </span>
    </Tooltip>
  );
}
