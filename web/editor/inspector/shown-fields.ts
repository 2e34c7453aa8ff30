import type { Node } from "#flows/flow.ts";
import type { Field } from "#flows/kind.ts";

/** The fields that are of any interest as the others stand; one that hangs on a hidden field is hidden with it. */
export function shownFields(fields: Field[], config: Node["config"]): Field[] {
  const shown: Field[] = [];
  for (const field of fields) {
    const on = field.shown;
    const holds = on?.is.includes(String(config[on.field])) && shown.some(({ name }) => name === on.field);
    if (!on || holds) shown.push(field);
  }
  return shown;
}
