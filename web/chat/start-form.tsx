import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { Problem } from "../ui/problem.tsx";
import { TextInput } from "../ui/text-input.tsx";
import type { Newcomer } from "./channel.ts";

interface StartFormProps {
  /** The shop has vouched for who this is: nothing needs to be asked. */
  known: boolean;
  opening: boolean;
  problem: string | null;
  onStart: (newcomer: Newcomer) => void;
}

/** Begins a conversation; name and e-mail may be left out, and neither claims an identity. */
export function StartForm({ known, opening, problem, onStart }: StartFormProps) {
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const said = { ...(name.trim() && { name: name.trim() }), ...(email.trim() && { email: email.trim() }) };
  return (
    <form
      className="flex flex-col gap-4 overflow-y-auto p-4"
      onSubmit={(event) => {
        event.preventDefault();
        onStart(said);
      }}
    >
      <p>Ask about an order, a return, a subscription, or anything else.</p>
      {!known && (
        <>
          <Field label="Your name (optional)">
            {(control) => (
              <TextInput
                {...control}
                autoComplete="name"
                maxLength={120}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          <Field
            label="Your e-mail (optional)"
            help="So that we can find your orders. We still ask for an order number before we show one."
          >
            {(control) => (
              <TextInput
                {...control}
                type="email"
                autoComplete="email"
                maxLength={200}
                value={email}
                onChange={(event) => setEmail(event.target.value)}
              />
            )}
          </Field>
        </>
      )}
      {problem && <Problem>{problem}</Problem>}
      <Button type="submit" look="primary" size="large" busy={opening}>
        {opening ? "Opening…" : "Start chat"}
      </Button>
    </form>
  );
}
