import { useId } from "react";
import { type Refinable, refinable } from "#flows/signals/refining/refinable.ts";
import { pathInWords } from "#flows/text/condition-in-words.ts";
import type { EarsRead } from "../../outputs.ts";
import { Toggle } from "../../ui/toggle.tsx";
import type { EarsDesk } from "./use-ears-desk.ts";

/** What a model is asked about each message as well, where the server has a provider. */
export function Refining({ desk, model }: { desk: EarsDesk; model: EarsRead["model"] }) {
  const { refined } = desk.draft;
  const set = (name: Refinable, on: boolean) =>
    desk.edit((draft) => ({
      ...draft,
      refined: on ? [...draft.refined, name] : draft.refined.filter((other) => other !== name),
    }));
  return (
    <>
      <p className="max-w-[80ch] text-soft">{model ? about(model.name) : none}</p>
      {(model || refined.length > 0) && (
        <div className="grid gap-x-6 gap-y-3 rounded-md border bg-surface p-4 sm:grid-cols-2">
          {refinable.map((name) => (
            <Switched key={name} name={name} on={refined.includes(name)} onChange={(on) => set(name, on)} />
          ))}
        </div>
      )}
    </>
  );
}

interface SwitchedProps {
  name: Refinable;
  on: boolean;
  onChange: (on: boolean) => void;
}

function Switched({ name, on, onChange }: SwitchedProps) {
  const id = useId();
  const help = helps[name];
  return (
    <div className="flex items-start gap-3">
      <Toggle id={id} on={on} onChange={onChange} {...(help && { "aria-describedby": `${id}-help` })} />
      <div className="flex flex-col">
        <label htmlFor={id} className="font-medium">
          {capital(pathInWords(`signals.${name}`))}
        </label>
        {help && (
          <p id={`${id}-help`} className="text-faint text-xs">
            {help}
          </p>
        )}
      </div>
    </div>
  );
}

const about = (name: string) =>
  `The model ${name} is asked about each message as well, about what you switch on, before the flow hears it: for a second and a half at most. Where no answer comes in time, or it names words that the customer did not write, what was measured here stands. Conversations show what was refined. E-mail addresses, links and long numbers are taken out of what is sent; the rest of the message leaves this server.`;

const none =
  "No model provider is set up on this server, and none is needed: all signals are measured here. Whoever runs it can name one in its environment (AI_PROVIDER, AI_BASE_URL, AI_MODEL, AI_API_KEY); you then choose here which signals it may refine.";

const helps: Partial<Record<Refinable, string>> = {
  wantsHuman: "It may add a wish, never take one away that was heard here.",
  emotion: "Best together with sentiment, so that the two agree.",
  intent: "Own intents too.",
};

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
