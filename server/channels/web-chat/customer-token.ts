import { hkdfSync } from "node:crypto";
import { signJWT, verifyJWT } from "better-auth/crypto";
import { z } from "zod";

/** Who the shop says is chatting. */
export const Identity = z.object({
  /** The customer's id in the shop. */
  sub: z.string().min(1).max(200),
  email: z.email().max(320),
  name: z.string().max(200).optional(),
});
export type Identity = z.infer<typeof Identity>;

/** A signed identity (JWT, HS256), for the shop's own pages to pass on to the chat. */
export function signCustomer(
  secret: string,
  workspaceId: string,
  who: Identity,
  ttlS = 3600,
): Promise<string> {
  return signJWT(who, secretOf(secret, workspaceId), ttlS);
}

/** Null unless this workspace's secret signed it, and it runs out but has not yet. */
export async function verifyCustomer(
  secret: string,
  workspaceId: string,
  token: string,
): Promise<Identity | null> {
  const parsed = Claims.safeParse(await verifyJWT(token, secretOf(secret, workspaceId)));
  if (!parsed.success) return null;
  const { exp: _, ...identity } = parsed.data;
  return identity;
}

/** A token that never ran out would speak for the customer for ever, wherever it was copied to. */
const Claims = Identity.extend({ exp: z.number() });

/** Each workspace signs with a secret of its own, derived from the installation's: one shop cannot speak for another. */
export function secretOf(secret: string, workspaceId: string): string {
  return Buffer.from(hkdfSync("sha256", secret, workspaceId, "baton customer identity", 32)).toString(
    "base64url",
  );
}
