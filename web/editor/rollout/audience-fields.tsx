import { Field } from "../../ui/field.tsx";
import { Slider } from "../../ui/slider.tsx";
import { WordList } from "../../ui/word-list.tsx";
import { type Audience, everybody } from "./audience.ts";
import { Choice } from "./choice.tsx";

interface AudienceFieldsProps {
  audience: Audience;
  /** False where there is no other version for the rest of the customers. */
  shareable: boolean;
  onChange: (audience: Audience) => void;
}

/** Whom a version goes to: everybody, a share of the customers, or test customers alone. */
export function AudienceFields({ audience, shareable, onChange }: AudienceFieldsProps) {
  const { share, testCustomers } = audience;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="pb-1 font-medium">Who gets it</legend>
      <Choice
        name="audience"
        label="Everybody"
        help="Every new conversation begins on it."
        checked={share === 100}
        onChoose={() => onChange(everybody)}
      />
      {shareable && (
        <Choice
          name="audience"
          label="A share of customers"
          help="The others keep getting the version that is live. Raise the share step by step, or stop at any moment."
          checked={share > 0 && share < 100}
          onChoose={() => onChange({ share: 10, testCustomers })}
        >
          <Share share={share} onChange={(next) => onChange({ share: next, testCustomers })} />
          <TestCustomers audience={audience} onChange={onChange} />
        </Choice>
      )}
      <Choice
        name="audience"
        label="Test customers only"
        help="Nobody else sees it yet."
        checked={share === 0}
        onChoose={() => onChange({ share: 0, testCustomers })}
      >
        <TestCustomers audience={audience} onChange={onChange} />
      </Choice>
    </fieldset>
  );
}

function Share({ share, onChange }: { share: number; onChange: (share: number) => void }) {
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-center gap-3">
        <Slider
          value={share}
          min={1}
          max={99}
          step={1}
          label="Share of customers"
          words={`${share} %`}
          onChange={onChange}
        />
        <output className="w-12 text-right font-medium tabular-nums">{share} %</output>
      </div>
      <p className="text-soft text-xs">
        A customer who is signed in, or gives an e-mail, gets the same version each time, also when the share
        grows. Others are drawn anew for each conversation.
      </p>
    </div>
  );
}

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

function TestCustomers({ audience, onChange }: Pick<AudienceFieldsProps, "audience" | "onChange">) {
  const { share, testCustomers } = audience;
  return (
    <Field
      label={share > 0 ? "Test customers, always (optional)" : "Test customers"}
      help="By e-mail. Each counts where your shop signs who they are: an e-mail that is only typed into the chat does not."
    >
      {(control) => (
        <WordList
          {...control}
          label="Test customers"
          placeholder="maya@example.com, then Enter"
          words={testCustomers}
          refuse={(words) => {
            const wrong = words.find((word) => !email.test(word));
            return wrong === undefined ? undefined : `“${wrong}” is no e-mail address.`;
          }}
          onChange={(words) => onChange({ share, testCustomers: words.map((word) => word.toLowerCase()) })}
        />
      )}
    </Field>
  );
}
