import { useSuspenseQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { api } from "../api.ts";
import { leads, roleInWords, useMe } from "../session.ts";
import { Avatar } from "../ui/avatar.tsx";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Page } from "../ui/page.tsx";
import { TopBar } from "../ui/top-bar.tsx";
import { AllowedServers } from "./team/allowed-servers.tsx";
import { InviteDialog } from "./team/invite-dialog.tsx";
import { QueueHours } from "./team/queue-hours.tsx";
import { SignedCustomers } from "./team/signed-customers.tsx";

/** Who works here, and what each may do. */
export function TeamPage() {
  const { data: members } = useSuspenseQuery(api.team.members.queryOptions());
  const { role, workspace, user } = useMe();
  const [inviting, setInviting] = useState(false);
  return (
    <>
      <TopBar title="Team" state={workspace.name}>
        {leads(role) && (
          <Button look="primary" onClick={() => setInviting(true)}>
            <UserPlus /> Invite
          </Button>
        )}
      </TopBar>
      <Page>
        <ul className="divide-y rounded-md border bg-surface">
          {members.map((member) => (
            <li key={member.id} className="flex items-center gap-3 px-4 py-3">
              <Avatar name={member.name} />
              <span className="min-w-0 grow">
                <span className="block truncate font-medium">
                  {member.name}
                  {member.userId === user.id && <span className="font-normal text-soft"> (you)</span>}
                </span>
                <span className="block truncate text-soft text-xs">{member.email}</span>
              </span>
              <Badge>{roleInWords(member.role)}</Badge>
            </li>
          ))}
        </ul>
        {leads(role) && <QueueHours />}
        {leads(role) && <AllowedServers />}
        {role === "owner" && <SignedCustomers />}
      </Page>
      <InviteDialog open={inviting} onClose={() => setInviting(false)} />
    </>
  );
}
