import { createWorkspace } from "../../auth.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Problem } from "../../ui/problem.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { EmailField, formValues, NameField, NewPasswordField } from "./person-fields.tsx";
import { useEntry } from "./use-entry.ts";

/** A first account together with its workspace. */
export function CreateForm() {
  const { busy, refusal, enter } = useEntry();
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        const given = formValues(event.currentTarget);
        void enter("create", () => createWorkspace(given));
      }}
    >
      <Field label="Workspace" help="Your shop’s or team’s name.">
        {(control) => (
          <TextInput {...control} name="workspace" required maxLength={80} autoComplete="organization" />
        )}
      </Field>
      <NameField />
      <EmailField />
      <NewPasswordField />
      {refusal && <Problem>{refusal}</Problem>}
      <Button type="submit" look="primary" size="large" busy={busy !== null}>
        Create workspace
      </Button>
    </form>
  );
}
