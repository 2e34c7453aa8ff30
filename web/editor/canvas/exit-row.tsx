import { Handle, Position } from "@xyflow/react";
import type { Exit } from "#flows/kind.ts";
import { cx } from "../../ui/cx.ts";

/** An exit's label with the handle that an edge is drawn from. */
export function ExitRow({ exit, connected }: { exit: Exit; connected: boolean }) {
  const wanted = exit.required && !connected;
  return (
    <li className="relative flex h-6 items-center justify-end pr-4 pl-3 text-xs">
      <span className={cx("truncate", wanted ? "text-watch" : "text-soft")}>{exit.label}</span>
      <Handle
        type="source"
        position={Position.Right}
        id={exit.id}
        className={cx(connected && "connected", wanted && "wanted")}
        role="img"
        aria-label={`Exit ${exit.label}${connected ? "" : ", not connected"}`}
      />
    </li>
  );
}
