import { isIP } from "node:net";
import { isPublicAddress } from "./public-address.ts";

export type ServerName = { ok: true; host: string } | { ok: false; message: string };

/** A server as it stands in an address, whether only its name was typed or all of the address: api.example.com. */
export function serverName(typed: string): ServerName {
  const text = typed.trim();
  const url = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  const message = problemWith(url);
  return message || !url ? { ok: false, message: message ?? unnamed } : { ok: true, host: url.host };
}

const unnamed = "Write the server's name, like api.example.com.";

function problemWith(url: URL | null): string | null {
  if (!url || url.host === "") return unnamed;
  if (url.protocol !== "https:") return "Only servers that speak https can be reached.";
  if (url.username || url.password) return "Leave out the name and the password: they belong in a header.";
  const name = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(name)) return isPublicAddress(name) ? null : `${name} is not on the public internet.`;
  return name.includes(".") ? null : "Write the whole name, like api.example.com.";
}
