import type { OwnEars } from "#flows/signals/own-ears.ts";
import type { Signals } from "#flows/signals/signal.ts";
import { SentenceBox } from "../../editor/sentence-box.tsx";
import { highlighted } from "../../ui/highlighted.ts";
import { useRested } from "../../ui/use-rested.ts";
import { signalRows } from "./signal-rows.ts";

/** A sentence as a customer might write it, with all that is heard in it and the words that carried it. */
export function TrySentence({ own, leftOut }: { own: OwnEars; leftOut: string | null }) {
  return (
    <SentenceBox
      label="Try a sentence"
      help={`Read just as in a conversation, with what stands on this page now. ${leftOut ?? ""}`.trim()}
      example="Can I rent a tent? My last parcel never arrived!"
      own={useRested(own)}
      className="p-4"
    >
      {(said, signals) => <Heard said={said} signals={signals} own={own} />}
    </SentenceBox>
  );
}

function Heard({ said, signals, own }: { said: string; signals: Signals; own: OwnEars }) {
  const rows = signalRows(said, signals, own);
  const pieces = highlighted(
    said,
    rows.flatMap((row) => row.spans),
  );
  return (
    <>
      <p className="break-words">
        {pieces.map(({ start, text, marked }) =>
          marked ? (
            <mark key={start} className="rounded-sm bg-info-wash text-ink underline">
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </p>
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
    </>
  );
}
