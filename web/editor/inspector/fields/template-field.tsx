import { Braces } from "lucide-react";
import { useRef } from "react";
import { Field } from "../../../ui/field.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Menu, MenuItem } from "../../../ui/menu.tsx";
import { putVariable } from "../place-at.ts";
import type { FieldProps } from "./field-props.ts";
import { TemplateInput } from "./template-input.tsx";

/** Text with variables: picked from a list, or completed while `{{` is being written. */
export function TemplateField({ field, value, error, choices, set }: FieldProps<"template">) {
  const input = useRef<HTMLTextAreaElement>(null);
  const text = typeof value === "string" ? value : "";
  const put = (path: string) => {
    const caret = input.current?.selectionStart ?? text.length;
    set(putVariable(text, caret, path).text);
  };
  const picker = (
    <Menu
      trigger={
        <IconButton label={`Insert a variable into ${field.label}`} size="small" side="left">
          <Braces />
        </IconButton>
      }
    >
      <div className="max-h-72 overflow-y-auto">
        {choices.variables.map((variable) => (
          <MenuItem key={variable.path} onPick={() => put(variable.path)}>
            {variable.label}
          </MenuItem>
        ))}
      </div>
    </Menu>
  );
  return (
    <Field label={field.label} help={field.help} error={error} aside={picker}>
      {(control) => (
        <TemplateInput
          {...control}
          ref={input}
          value={text}
          long={field.long ?? false}
          placeholder={field.placeholder}
          variables={choices.variables}
          onChange={set}
        />
      )}
    </Field>
  );
}
