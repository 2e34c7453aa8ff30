import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { OwnEars } from "#flows/signals/own-ears.ts";
import { readSignals } from "#flows/signals/read-signals.ts";
import { joinSpans } from "#flows/signals/spans.ts";
import { useEars } from "../../own-ears.ts";
import { Field } from "../../ui/field.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { signalRows } from "./signal-rows.ts";

/** Long enough that nothing is learnt between two keys. */
const restMs = 400;

/** A sentence as a customer might write it, with all that is heard in it and the words that carried it. */
export function TrySentence({ own }: { own: OwnEars }) {
  const [text, setText] = useState("Can I rent a tent? My last parcel never arrived!");
  const ears = useEars(useRested(own));
  const said = useDeferredValue(text);
  const signals = useMemo(() => readSignals(said, [], ears), [said, ears]);
  const rows = signalRows(said, signals);
  const spans = joinSpans(
    rows.flatMap((row) => row.spans),
    30,
  );
  return (
    <section aria-label="Try a sentence" className="flex flex-col gap-3 rounded-md bg-sunken p-4">
      <Field label="Try a sentence" help="Read just as in a conversation, with what stands on this page now.">
        {(control) => (
          <TextInput
            {...control}
            value={text}
            maxLength={500}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <p className="break-words">{highlighted(said, spans)}</p>
      <table className="w-full text-left">
        <thead className="text-soft text-xs">
          <tr>
            <th className="py-1 pr-3 font-medium">Signal</th>
            <th className="py-1 pr-3 font-medium">Heard</th>
            <th className="py-1 pr-3 font-medium">Sure</th>
            <th className="py-1 font-medium">Carried by</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, value, sure, words }) => (
            <tr key={name} className="border-t align-top">
              <th scope="row" className="py-1 pr-3 font-normal text-soft">
                {name}
              </th>
              <td className="py-1 pr-3">{value}</td>
              <td className="py-1 pr-3 tabular-nums">{sure}</td>
              <td className="py-1 break-words">{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function highlighted(text: string, spans: { start: number; end: number }[]) {
  let at = 0;
  const parts = spans.flatMap(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return [
      before,
      <mark key={start} className="rounded-sm bg-info-wash text-ink underline">
        {text.slice(start, end)}
      </mark>,
    ];
  });
  return [...parts, text.slice(at)];
}

function useRested(own: OwnEars): OwnEars {
  const [rested, setRested] = useState(own);
  useEffect(() => {
    const timer = setTimeout(() => setRested(own), restMs);
    return () => clearTimeout(timer);
  }, [own]);
  return rested;
}
