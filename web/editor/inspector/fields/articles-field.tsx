import { useState } from "react";
import { Field } from "../../../ui/field.tsx";
import { TextInput } from "../../../ui/text-input.tsx";
import type { FieldProps } from "./field-props.ts";

/** Some of the workspace's articles, or all of them when none is ticked. */
export function ArticlesField({ field, value, error, choices, set }: FieldProps<"articles">) {
  const [words, setWords] = useState("");
  const chosen = Array.isArray(value) ? value.filter((slug) => typeof slug === "string") : [];
  const shown = choices.articles.filter(({ title }) => title.toLowerCase().includes(words.toLowerCase()));
  const tick = (slug: string, on: boolean) =>
    set(on ? [...chosen, slug] : chosen.filter((other) => other !== slug));
  return (
    <Field
      label={field.label}
      help={field.help}
      error={error}
      aside={chosen.length === 0 ? "All" : `${chosen.length} chosen`}
    >
      {(control) => (
        <div className="rounded-md border border-edge">
          <TextInput
            {...control}
            type="search"
            className="border-0! bg-transparent!"
            placeholder="Find an article"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <ul aria-label={field.label} className="max-h-44 overflow-y-auto border-t p-1">
            {shown.map(({ slug, title }) => (
              <li key={slug}>
                <label className="flex items-center gap-2 rounded-sm px-1.5 py-1 hover:bg-hover">
                  <input
                    type="checkbox"
                    className="accent-accent"
                    checked={chosen.includes(slug)}
                    onChange={(event) => tick(slug, event.target.checked)}
                  />
                  <span className="truncate">{title}</span>
                </label>
              </li>
            ))}
            {shown.length === 0 && <li className="px-1.5 py-1 text-soft">No article of that name.</li>}
          </ul>
        </div>
      )}
    </Field>
  );
}
