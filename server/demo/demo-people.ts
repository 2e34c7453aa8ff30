import type { Role } from "../team/roles.ts";

export interface DemoPerson {
  name: string;
  email: string;
  role: Role;
  /** Keys of the queues that they work. */
  queues: string[];
}

/** Who works in the demo shop; for each role, the first is the one whom the demo signs in. */
export const demoPeople: DemoPerson[] = [
  { name: "Clara Winter", email: "clara@tarnandkettle.example", role: "lead", queues: [] },
  { name: "Theo Lindqvist", email: "theo@tarnandkettle.example", role: "tester", queues: [] },
  { name: "Amira Solberg", email: "amira@tarnandkettle.example", role: "agent", queues: ["care", "returns"] },
  { name: "Jonas Petersen", email: "jonas@tarnandkettle.example", role: "agent", queues: ["returns"] },
  {
    name: "Mei-Ling Zhao",
    email: "meiling@tarnandkettle.example",
    role: "agent",
    queues: ["care", "subscriptions"],
  },
  {
    name: "Samuel Okafor",
    email: "samuel@tarnandkettle.example",
    role: "agent",
    queues: ["care", "leads"],
  },
];
