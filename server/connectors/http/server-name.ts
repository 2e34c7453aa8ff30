import { isIP } from "node:net";
import { z } from "zod";
import { isPublicAddress } from "./public-address.ts";

/** A server as it stands in an address, whether only its name was typed or all of the address: api.example.com. */
export const ServerName = z
  .string()
  .trim()
  .min(1, "Write the server's name, like api.example.com.")
  .max(300)
  .transform((typed, context) => {
    const url = URL.parse(/^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`);
    const problem = problemWith(url);
    if (!problem && url) return url.host;
    context.addIssue({ code: "custom", message: problem ?? "" });
    return z.NEVER;
  });

function problemWith(url: URL | null): string | null {
  if (!url || url.host === "") return "Write the server's name, like api.example.com.";
  if (url.protocol !== "https:") return "Only servers that speak https can be reached.";
  if (url.username || url.password) return "Leave out the name and the password: they belong in a header.";
  const name = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(name)) return isPublicAddress(name) ? null : `${name} is not on the public internet.`;
  return name.includes(".") ? null : "Write the whole name, like api.example.com.";
}
