import { z } from "zod";

const address = /^https:\/\/([^/?#]*)/i;
const host = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?::\d{1,5})?$/i;

/** Where a request goes. Who is asked is for the CX lead to write, never for a customer's words to fill in. */
export const Address = z
  .string()
  .trim()
  .max(2000, { abort: true, error: "Use at most 2,000 characters." })
  .superRefine((url, { addIssue }) => {
    const message = wrongWith(url);
    if (message) addIssue({ code: "custom", message });
  });

/** The server's name in an address, as lists of allowed servers have it: lower case, without the usual port. */
export function serverIn(url: string): string | null {
  const named = address.exec(url.trim())?.[1];
  return named ? named.toLowerCase().replace(/:0*443$/, "") : null;
}

function wrongWith(url: string): string | null {
  if (/^http:/i.test(url)) return "Use https://: what is sent over http:// can be read on the way.";
  const [, named] = address.exec(url) ?? [];
  if (named === undefined) return "Begin the address with https://.";
  if (named.includes("@")) return "Leave the user and password out of the address: use a header for them.";
  if (named.includes("{{"))
    return "Write the server's name out: a variable may stand only after the first “/”.";
  if (!host.test(named)) return `“${named}” is not a server's name: write it like api.example.com.`;
  return /[\s\\]/.test(url.replace(/\{\{.*?\}\}/g, "")) ? "An address has no spaces or backslashes." : null;
}

const token = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/;
/** Those that say how the request itself is sent: a wrong one makes two requests of it. */
const ours =
  /^(?:host|content-length|transfer-encoding|connection|keep-alive|upgrade|expect|te|trailer|proxy-.*)$/i;

export const Headers = z
  .array(
    z.strictObject({
      name: z
        .string()
        .regex(token, "A header's name has letters, digits and hyphens, like X-Api-Key.")
        .refine((name) => !ours.test(name), {
          error: ({ input }) => `${input} is set when it is sent: remove it.`,
        }),
      value: z
        .string()
        .max(2000)
        .refine((value) => !/\p{Cc}/u.test(value), "A header's value is one line."),
    }),
  )
  .max(20)
  .refine(
    (headers) => new Set(headers.map(({ name }) => name.toLowerCase())).size === headers.length,
    "Set each header once.",
  );
