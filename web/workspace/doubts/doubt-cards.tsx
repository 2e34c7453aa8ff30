import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { formatMoney } from "#flows/text/format.ts";
import { api } from "../../api.ts";
import type { Doubt } from "../../outputs.ts";
import { Button } from "../../ui/button.tsx";
import { Mark } from "../../ui/mark.tsx";
import type { Opened } from "../opened.ts";
import { CopyKey } from "./copy-key.tsx";
import { inDoubt } from "./in-doubt.ts";
import { lookedInWords } from "./looked-in-words.ts";
import { SettleDialog } from "./settle-dialog.tsx";

/** What the flow did, or did not: until somebody finds out, nothing of it is done again. */
export function DoubtCards({ conversationId, opened }: { conversationId: string; opened: Opened }) {
  const calls = useMemo(() => inDoubt(opened.entries), [opened.entries]);
  const { data = [] } = useQuery(
    api.doubts.list.queryOptions({ conversationId }, { enabled: calls.size > 0, refetchInterval: 15_000 }),
  );
  const doubts = data.filter(({ call }) => calls.has(call));
  const [settling, settle] = useState<{ doubt: Doubt; happened: boolean } | null>(null);
  if (doubts.length === 0) return null;
  return (
    <section
      aria-label="Nobody knows whether it happened"
      className="max-h-[30%] shrink-0 divide-y overflow-y-auto border-b bg-watch-wash"
    >
      {doubts.map((doubt) => (
        <article key={doubt.key} className="flex flex-col gap-1 px-4 py-2">
          <h3 className="flex items-start gap-2 font-medium">
            <Mark meaning="watch" className="mt-0.5" />
            {doubt.words}
            {amountInWords(doubt, opened)}: nobody knows whether it happened.
          </h3>
          <p className="text-soft text-xs">{lookedInWords(doubt)} Look it up before anybody does it again.</p>
          <div className="flex flex-wrap gap-2 pt-1">
            <Button size="small" onClick={() => settle({ doubt, happened: true })}>
              It happened…
            </Button>
            <Button size="small" onClick={() => settle({ doubt, happened: false })}>
              It did not happen…
            </Button>
            <CopyKey of={doubt.key} />
          </div>
        </article>
      ))}
      {settling && <SettleDialog {...settling} onDone={() => settle(null)} />}
    </section>
  );
}

/** In the currency of the order, as far as it is known here. */
function amountInWords({ target, amount }: Doubt, { orders }: Opened): string {
  const order = orders.find(({ number }) => number === target);
  return amount === null || !order ? "" : ` (${formatMoney(amount, order.currency)})`;
}
