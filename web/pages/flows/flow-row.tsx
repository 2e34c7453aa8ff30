import { Link } from "@tanstack/react-router";
import { ChevronRight } from "lucide-react";
import type { FlowListed } from "../../outputs.ts";
import { Badge } from "../../ui/badge.tsx";
import { ago } from "../../ui/time.ts";

/** One flow in the list: its name, whether it is live, when it changed. */
export function FlowRow({ flow }: { flow: FlowListed }) {
  const now = new Date();
  return (
    <li>
      <Link
        to="/flows/$flowId"
        params={{ flowId: flow.id }}
        className="flex items-center gap-3 px-4 py-3 hover:bg-hover"
      >
        <span className="min-w-0 grow">
          <span className="block truncate font-medium text-base">{flow.name}</span>
          <span className="block text-faint text-xs">Changed {ago(flow.updatedAt, now)}</span>
        </span>
        {flow.published ? (
          <Badge meaning="calm">
            Live: version {flow.published.number}, {ago(flow.published.at, now)}
          </Badge>
        ) : (
          <Badge>Draft only</Badge>
        )}
        <ChevronRight className="size-4 text-faint" />
      </Link>
    </li>
  );
}
