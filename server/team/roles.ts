import { createAccessControl } from "better-auth/plugins/access";

/** What a person may be in a workspace. An owner may do everything. */
export const roles = ["owner", "lead", "tester", "agent"] as const;
export type Role = (typeof roles)[number];

export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}

/** The same roles in better-auth's terms: only owners and leads invite, only owners change who is what. */
export const accessControl = createAccessControl({
  organization: ["update", "delete"],
  member: ["create", "update", "delete"],
  invitation: ["create", "cancel"],
} as const);

export const authRoles = {
  owner: accessControl.newRole({
    organization: ["update", "delete"],
    member: ["create", "update", "delete"],
    invitation: ["create", "cancel"],
  }),
  lead: accessControl.newRole({ invitation: ["create", "cancel"] }),
  tester: accessControl.newRole({}),
  agent: accessControl.newRole({}),
} satisfies Record<Role, unknown>;
