import { z } from "zod";

/** Ids are state ids of the compiled machine too, so they hold no dot, space or `#`. */
export const NodeId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, "An id has 1 to 64 letters, digits, hyphens or underscores.");
export type NodeId = z.infer<typeof NodeId>;

/** Names that mean something already: whose identity is signed, for one, no node may decide. */
const taken = ["customer", "channel", "visits", "message", "signals", "queue"];

/** Variables, and the inputs and outputs of subflows. */
export const VariableName = z
  .string()
  .regex(
    /^[A-Za-z][A-Za-z0-9_]{0,39}$/,
    "A variable's name has letters, digits and underscores, and begins with a letter.",
  )
  .refine((name) => !taken.includes(name), {
    error: ({ input }) => `“${input}” is a name that Baton fills itself: choose another.`,
  });
