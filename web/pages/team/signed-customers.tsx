import { useMutation } from "@tanstack/react-query";
import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { api } from "../../api.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Problem } from "../../ui/problem.tsx";
import { TextInput } from "../../ui/text-input.tsx";

/** How the shop tells the chat who is signed in: the key, shown only when asked for, and what to sign with it. */
export function SignedCustomers() {
  const reading = useMutation(api.team.signingSecret.mutationOptions({ gcTime: 0 }));
  const [copied, setCopied] = useState(false);
  const secret = reading.data?.secret;
  const copy = async () => {
    if (!secret) return;
    await navigator.clipboard.writeText(secret);
    setCopied(true);
  };
  return (
    <section aria-labelledby="signed-customers" className="mt-8 flex flex-col gap-3">
      <h2 id="signed-customers" className="font-semibold text-lg">
        Customers who are signed in
      </h2>
      <p className="text-soft">
        Your shop's server signs a token (JWT, HS256) with this secret and hands it to the chat. The customer
        is then known, and need not prove an order by e-mail. These are its claims:
      </p>
      <pre className="overflow-x-auto rounded-md border bg-sunken px-3 py-2 text-xs">{example}</pre>
      {secret ? (
        <div className="flex items-center gap-2">
          <div className="grow">
            <Field label="Signing secret" help="It belongs on your server alone, never in a page.">
              {(control) => (
                <TextInput {...control} readOnly value={secret} onFocus={(event) => event.target.select()} />
              )}
            </Field>
          </div>
          <Button onClick={() => void copy()}>
            {copied ? <Check /> : <Copy />} {copied ? "Copied" : "Copy"}
          </Button>
        </div>
      ) : (
        <div className="flex flex-col items-start gap-2">
          {reading.isError && <Problem>The secret could not be shown: {reading.error.message}</Problem>}
          <Button busy={reading.isPending} onClick={() => reading.mutate()}>
            Show secret
          </Button>
          <p className="text-faint text-xs">It is noted in the audit who has looked at it.</p>
        </div>
      )}
    </section>
  );
}

const example = `"sub": "the customer's id in your shop"
"email": "maya@example.com"  (and "name", if you like)
"exp": when it runs out, in seconds since 1970`;
