import { z } from "zod";

const Email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email("An e-mail of a test customer is not one: write it like maya@example.com."));

/**
 * Whom a version goes to: everybody, a share of the customers, named test customers, or both of these. `share` is per cent;
 * test customers are e-mails in lower case, which count where an identity is signed.
 */
export const Audience = z
  .strictObject({
    share: z.number().int("A share is a whole number of per cent.").min(0).max(100),
    testCustomers: z
      .array(Email)
      .max(200, "At most 200 test customers.")
      .transform((emails) => [...new Set(emails)])
      .default([]),
  })
  .refine(
    ({ share, testCustomers }) => share > 0 || testCustomers.length > 0,
    "Give it to a share of at least 1 %, or name test customers.",
  );
export type Audience = z.infer<typeof Audience>;

export const everybody: Audience = { share: 100, testCustomers: [] };
