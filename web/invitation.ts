import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";

const Invitation = z.object({
  email: z.string(),
  role: z.enum(["owner", "lead", "tester", "agent"]).nullable(),
  workspace: z.string(),
  inviter: z.string(),
});

/** What an invitation's link promises; null when it has been used or has expired. */
export function invitationQuery(id: string) {
  return queryOptions({
    queryKey: ["invitation", id],
    queryFn: async () => {
      const response = await fetch(`/api/team/invitations/${encodeURIComponent(id)}`);
      return response.ok ? Invitation.parse(await response.json()) : null;
    },
  });
}
