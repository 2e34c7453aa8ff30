/** A piece of SQL with the values it carries; pieces nest, and are numbered when the whole is built. */
export interface Piece {
  strings: readonly string[];
  values: unknown[];
}

/** ``sql`WHERE id = ${id}` ``: values become parameters, pieces become part of the text. */
export function sql(strings: TemplateStringsArray, ...values: unknown[]): Piece {
  return { strings, values };
}

export const nothing: Piece = raw("");

/** Text as it stands, never from outside. */
export function raw(text: string): Piece {
  return { strings: [text], values: [] };
}

/** The text with `$1`, `$2`, … and the values in their order. */
export function build(piece: Piece): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  return { text: textOf(piece, values), values };
}

const statements = new Map<string, Statement>();

/** As `build`, prepared once per connection under a name of its own: for statements of few shapes on the hot path. */
export function prepared(piece: Piece): Prepared {
  const { text, values } = build(piece);
  return { ...statementOf(text), values, query_timeout: patienceMs };
}

const shapes = new Map<string, Statement>();

/**
 * As `prepared`, for one that is long and sent with each turn: it is put together once for each `shape`, which names
 * all that its text depends on. `make` puts each of the `values` in, in their order.
 */
export function preparedAs<Values extends unknown[]>(
  shape: string,
  values: Values,
  make: (values: Values) => Piece,
): Prepared {
  const statement = shapes.get(shape) ?? shaped(make(values), values);
  shapes.set(shape, statement);
  return { ...statement, values, query_timeout: patienceMs };
}

function shaped(piece: Piece, expected: unknown[]): Statement {
  const { text, values } = build(piece);
  const same = values.length === expected.length && values.every((value, at) => value === expected[at]);
  if (!same) throw new Error("A statement of a shape takes its values each once, in their order.");
  return statementOf(text);
}

function statementOf(text: string): Statement {
  const known = statements.get(text) ?? { name: `baton_${statements.size}`, text };
  statements.set(text, known);
  return known;
}

interface Statement {
  name: string;
  text: string;
}

export interface Prepared extends Statement {
  values: unknown[];
  /** Given up after so many milliseconds; the name is the driver's. */
  query_timeout: number;
}

/** What takes longer comes from a database that has fallen silent. */
const patienceMs = 5_000;

export function join(pieces: Piece[], separator: string): Piece {
  if (pieces.length === 0) return nothing;
  return { strings: ["", ...pieces.slice(1).map(() => separator), ""], values: pieces };
}

function textOf(piece: Piece, values: unknown[]): string {
  let text = piece.strings[0] ?? "";
  piece.values.forEach((value, index) => {
    text += isPiece(value) ? textOf(value, values) : `$${values.push(value)}`;
    text += piece.strings[index + 1] ?? "";
  });
  return text;
}

function isPiece(value: unknown): value is Piece {
  return typeof value === "object" && value !== null && "strings" in value && "values" in value;
}
