import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api.ts";
import type { Connections } from "../../outputs.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Problem } from "../../ui/problem.tsx";
import { ForbidDialog } from "./forbid-dialog.tsx";
import { ServerDialog } from "./server-dialog.tsx";

type Server = Connections["servers"][number];

/** Which servers the flows' HTTP requests may reach, how often, and how these are doing. */
export function AllowedServers() {
  const { data, isError, refetch } = useQuery(
    api.connections.list.queryOptions(undefined, { refetchInterval: 15_000 }),
  );
  const [changing, change] = useState<Server | "new" | null>(null);
  const [forbidding, forbid] = useState<string | null>(null);
  return (
    <section aria-labelledby="allowed-servers" className="mt-8 flex flex-col gap-3">
      <div className="flex items-center justify-between gap-3">
        <h2 id="allowed-servers" className="font-semibold text-lg">
          Servers that flows may reach
        </h2>
        <Button onClick={() => change("new")}>Allow a server…</Button>
      </div>
      <p className="text-soft">
        An HTTP request in a flow goes to these servers alone. Any other leaves through its exit “Failed”.
      </p>
      {isError && <Problem onRetry={() => void refetch()}>The list could not be read.</Problem>}
      {data?.servers.length === 0 && (
        <EmptyState title="No server yet">
          Allow the ones that your flows ask, such as your warehouse.
        </EmptyState>
      )}
      {data && data.servers.length > 0 && (
        <ul className="divide-y rounded-md border bg-surface">
          {data.servers.map((server) => (
            <li key={server.host} className="flex items-center gap-2 px-4 py-3">
              <span className="min-w-0 grow">
                <span className="flex items-center gap-2 font-medium">
                  <span className="truncate">{server.host}</span>
                  <State host={server.host} failing={data.failing} />
                </span>
                <span className="block truncate text-soft text-xs">
                  Up to {server.callsPerMinute} calls a minute, {server.callsAtOnce} at once · allowed by{" "}
                  {server.addedByName}
                </span>
              </span>
              <Button size="small" aria-label={`Change ${server.host}`} onClick={() => change(server)}>
                Change
              </Button>
              <Button size="small" aria-label={`Remove ${server.host}`} onClick={() => forbid(server.host)}>
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      {changing && (
        <ServerDialog server={changing === "new" ? null : changing} onClose={() => change(null)} />
      )}
      {forbidding && <ForbidDialog host={forbidding} onClose={() => forbid(null)} />}
    </section>
  );
}

/** Only what is worth a look: a server that answers says nothing. */
function State({ host, failing }: { host: string; failing: Connections["failing"] }) {
  const system = failing.find(({ connector }) => connector === host);
  if (!system) return null;
  if (system.state === "open") return <Badge meaning="hot">does not answer, left alone</Badge>;
  if (system.state === "half-open") return <Badge meaning="watch">being tried again</Badge>;
  return <Badge meaning="watch">failed lately</Badge>;
}
