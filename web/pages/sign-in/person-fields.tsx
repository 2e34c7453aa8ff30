import { Field } from "../../ui/field.tsx";
import { TextInput } from "../../ui/text-input.tsx";

export function NameField() {
  return (
    <Field label="Your name">
      {(control) => <TextInput {...control} name="name" required autoComplete="name" maxLength={80} />}
    </Field>
  );
}

export function EmailField() {
  return (
    <Field label="E-mail">
      {(control) => <TextInput {...control} name="email" type="email" required autoComplete="email" />}
    </Field>
  );
}

export function NewPasswordField() {
  return (
    <Field label="Password" help="10 characters or more.">
      {(control) => (
        <TextInput
          {...control}
          name="password"
          type="password"
          required
          minLength={10}
          maxLength={128}
          autoComplete="new-password"
        />
      )}
    </Field>
  );
}

/** What a form holds, by name. */
export function formValues(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}
