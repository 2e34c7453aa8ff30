import { randomUUID } from "node:crypto";
import { Prisma } from "../db.ts";

/** Who comes in with a password. */
export type NewPerson = { name: string; email: string; password: string };

/** Somebody with this e-mail is here already. */
export class EmailTaken extends Error {}

/** The rows that better-auth's own sign-up writes, within the caller's transaction; `passwordHash` is better-auth's as well. */
export async function makePerson(
  sql: Prisma.TransactionClient,
  { name, email, passwordHash }: { name: string; email: string; passwordHash: string },
): Promise<string> {
  const id = randomUUID();
  const account = { accountId: id, providerId: "credential", password: passwordHash };
  try {
    await sql.user.create({ data: { id, name, email: email.toLowerCase(), accounts: { create: account } } });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002")
      throw new EmailTaken();
    throw error;
  }
  return id;
}
