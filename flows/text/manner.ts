import type { Json } from "../json.ts";
import { remembered } from "./remembered.ts";

/** How dates, amounts and lists are written for whoever reads them. */
export interface Manner {
  /** A BCP 47 tag that is supported here, such as “en-GB”. */
  locale: string;
  /** IANA, such as “Europe/Lisbon”. */
  timeZone: string;
}

/** As asked for, else as the variables `language` and `timeZone` say, else British English and UTC. */
export function mannerOf(vars: Record<string, Json>, asked: Partial<Manner> = {}): Manner {
  const locale = asked.locale ?? own(vars, "language");
  const timeZone = asked.timeZone ?? own(vars, "timeZone");
  return {
    locale: locale === null ? british : supported(locale),
    timeZone: timeZone !== null && isTimeZone(timeZone) ? timeZone : "UTC",
  };
}

export const british = "en-GB";

export const isTimeZone = remembered((name: string): boolean => {
  try {
    new Intl.DateTimeFormat(british, { timeZone: name });
    return true;
  } catch {
    return false;
  }
});

/** Plain “en” would be written as in America; what is not supported would be written as the machine's owner likes it. */
const supported = remembered((name: string): string => {
  if (name === "en") return british;
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(name)[0] ?? british;
  } catch {
    return british;
  }
});

function own(vars: Record<string, Json>, name: string): string | null {
  const value = Object.hasOwn(vars, name) ? vars[name] : null;
  return typeof value === "string" && value !== "" ? value : null;
}
