import { signIn } from "../../auth.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Problem } from "../../ui/problem.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { EmailField, formValues } from "./person-fields.tsx";
import { useEntry } from "./use-entry.ts";

/** For those who have an account. */
export function SignInForm() {
  const { busy, refusal, enter } = useEntry();
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        const { email = "", password = "" } = formValues(event.currentTarget);
        void enter("sign-in", () => signIn(email, password));
      }}
    >
      <EmailField />
      <Field label="Password">
        {(control) => (
          <TextInput {...control} name="password" type="password" required autoComplete="current-password" />
        )}
      </Field>
      {refusal && <Problem>{refusal}</Problem>}
      <Button type="submit" look="primary" size="large" busy={busy !== null}>
        Sign in
      </Button>
    </form>
  );
}
