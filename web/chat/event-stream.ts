/** One server-sent event; `id` is the last one named so far, as the standard has it. */
export interface StreamEvent {
  id: string;
  event: string;
  data: string;
}

/** Reads server-sent events out of text that arrives in pieces; `EventSource` cannot send an authorization header. */
export function eventStreamParser(): (piece: string) => StreamEvent[] {
  let rest = "";
  let id = "";
  let event = "";
  let data: string[] = [];

  const finish = (): StreamEvent[] => {
    const done = data.length > 0 ? [{ id, event: event || "message", data: data.join("\n") }] : [];
    event = "";
    data = [];
    return done;
  };

  return (piece) => {
    rest += piece;
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? "";
    return lines.flatMap((line) => {
      if (line === "") return finish();
      const [field, value] = fieldOf(line);
      if (field === "id") id = value;
      if (field === "event") event = value;
      if (field === "data") data.push(value);
      return [];
    });
  };
}

function fieldOf(line: string): [string, string] {
  const colon = line.indexOf(":");
  if (colon < 0) return [line, ""];
  const value = line.slice(colon + 1);
  return [line.slice(0, colon), value.startsWith(" ") ? value.slice(1) : value];
}
