import {
  BookOpen,
  Ear,
  Inbox,
  type LucideIcon,
  MessagesSquare,
  ShieldAlert,
  Users,
  Workflow,
} from "lucide-react";
import type { RoleName } from "../../session.ts";

export interface Place {
  to:
    | "/inbox/{-$conversationId}"
    | "/flows"
    | "/policies"
    | "/signals"
    | "/conversations"
    | "/articles"
    | "/team";
  name: string;
  icon: LucideIcon;
  roles: RoleName[];
  /** Whose place it is, in a sentence for those whose it is not. */
  whose: string;
}

const all: Place[] = [
  {
    to: "/inbox/{-$conversationId}",
    name: "Inbox",
    icon: Inbox,
    roles: ["owner", "lead", "agent"],
    whose: "Agents work in the inbox",
  },
  {
    to: "/flows",
    name: "Flows",
    icon: Workflow,
    roles: ["owner", "lead", "tester"],
    whose: "CX leads draw the flows, and testers try them",
  },
  {
    to: "/policies",
    name: "Policies",
    icon: ShieldAlert,
    roles: ["owner", "lead"],
    whose: "CX leads set the policies",
  },
  {
    to: "/signals",
    name: "Signals",
    icon: Ear,
    roles: ["owner", "lead"],
    whose: "CX leads teach what to hear",
  },
  {
    to: "/conversations",
    name: "Conversations",
    icon: MessagesSquare,
    roles: ["owner", "lead"],
    whose: "CX leads look back on conversations",
  },
  {
    to: "/articles",
    name: "Articles",
    icon: BookOpen,
    roles: ["owner", "lead", "tester", "agent"],
    whose: "Everybody reads the articles",
  },
  { to: "/team", name: "Team", icon: Users, roles: ["owner", "lead"], whose: "CX leads look after the team" },
];

/** Where a role may go; what it may not use is not there. */
export function placesOf(role: RoleName): Place[] {
  return all.filter((place) => place.roles.includes(role));
}

/** The place that an address belongs to, where a role may not use it. */
export function closedPlace(path: string, role: RoleName): Place | null {
  const first = `/${path.split("/")[1]}`;
  const place = all.find(({ to }) => to.split("/{")[0] === first);
  return place && !place.roles.includes(role) ? place : null;
}
