import { isValidation, readRows } from "./data.ts";
import type { LabelledText } from "./word-vectors.ts";

/** Sources that own intents are measured on, so that word vectors must do without them for once. */
export type LeftOutSource = "banking77" | "clinc150";

interface Row {
  id: string;
  text: string;
  source?: string;
  label: unknown;
  orig?: string;
  turns: { text: string; labels?: { intent?: string[] } }[];
}

/**
 * Everything that public sources let us learn words from, without the fifth kept for validation. HINT3 is left out, so that
 * its bots stay ones that nothing shipped has seen; `without` leaves out one source more.
 */
export function wordVectorTexts(data: string, without?: LeftOutSource): LabelledText[] {
  const rows = (name: string) =>
    readRows<Row>(data, `${name}.jsonl`).filter(
      ({ id, source }) => !isValidation(id) && !/HINT3/.test(source ?? ""),
    );
  const plain = ["sentiment_vader_gt", "tone_goemotions"]
    .flatMap(rows)
    .map(({ text }) => ({ text, label: "" }));
  const turns = ["star", "dbdc3_en"]
    .flatMap(rows)
    .flatMap((row) => row.turns.map(({ text }) => ({ text, label: "" })));
  const airline = rows("multidogo").flatMap((row) =>
    row.turns.map(({ text, labels }) => ({ text, label: labelOf("airline", single(labels?.intent)) })),
  );
  const pooled = rows("human_request").map(({ text, source = "", orig }) => ({
    text,
    label: /^(NLU|Rasa)/.test(source) ? labelOf("pooled", orig) : "",
  }));
  const intents = ["bitext27", "clinc150", "banking77"].flatMap((name) =>
    (name === without ? [] : rows(name)).map(({ text, label }) => ({ text, label: labelOf(name, label) })),
  );
  return [...plain, ...turns, ...airline, ...pooled, ...intents];
}

function labelOf(source: string, label: unknown): string {
  if (typeof label !== "string" || label === "" || label === "oos" || label === "contentonly") return "";
  return `${source} ${label}`;
}

function single(labels: string[] | undefined): string | undefined {
  return labels?.length === 1 ? labels[0] : undefined;
}
