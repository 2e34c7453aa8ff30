import { BookOpen, Inbox, type LucideIcon, MessagesSquare, Users, Workflow } from "lucide-react";
import type { RoleName } from "../../session.ts";

export interface Place {
  to: "/inbox/{-$conversationId}" | "/flows" | "/conversations" | "/articles" | "/team";
  name: string;
  icon: LucideIcon;
  roles: RoleName[];
}

const all: Place[] = [
  { to: "/inbox/{-$conversationId}", name: "Inbox", icon: Inbox, roles: ["owner", "lead", "agent"] },
  { to: "/flows", name: "Flows", icon: Workflow, roles: ["owner", "lead", "tester"] },
  { to: "/conversations", name: "Conversations", icon: MessagesSquare, roles: ["owner", "lead"] },
  { to: "/articles", name: "Articles", icon: BookOpen, roles: ["owner", "lead", "tester", "agent"] },
  { to: "/team", name: "Team", icon: Users, roles: ["owner", "lead"] },
];

/** Where a role may go; what it may not use is not there. */
export function placesOf(role: RoleName): Place[] {
  return all.filter((place) => place.roles.includes(role));
}
