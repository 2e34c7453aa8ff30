import { useState } from "react";
import { Card } from "./card.tsx";
import { CreateForm } from "./create-form.tsx";
import { SignInForm } from "./sign-in-form.tsx";

/** A workspace of one's own: made now, while there is none, or entered again. */
export function AccountForms({ mayCreate }: { mayCreate: boolean }) {
  const [creating, setCreating] = useState(mayCreate);
  return (
    <Card title={creating ? "Create your workspace" : "Sign in"}>
      {creating ? <CreateForm /> : <SignInForm />}
      {mayCreate && (
        <p className="text-soft">
          {creating ? "You have an account already?" : "New here?"}{" "}
          <button
            type="button"
            onClick={() => setCreating(!creating)}
            className="font-medium text-accent underline underline-offset-2"
          >
            {creating ? "Sign in" : "Create your workspace"}
          </button>
        </p>
      )}
    </Card>
  );
}
