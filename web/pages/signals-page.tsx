import { useSuspenseQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "../api.ts";
import { useMe } from "../session.ts";
import { Page } from "../ui/page.tsx";
import { Problem } from "../ui/problem.tsx";
import { LiveBar } from "./live-bar.tsx";
import { EarRows } from "./signals/ear-rows.tsx";
import { isWhole, leftOut, wholeProblem, workingEars } from "./signals/ears-draft.ts";
import { Refining } from "./signals/refining.tsx";
import { TrySentence } from "./signals/try-sentence.tsx";
import { useEarsDesk } from "./signals/use-ears-desk.ts";

/** What Baton hears: the workspace's own intents and keyword lists, tried on a sentence and put live. */
export function SignalsPage() {
  const { data } = useSuspenseQuery(api.ears.read.queryOptions());
  const desk = useEarsDesk(data, useMe());
  const { live, draft, changed, strict } = desk;
  const working = useMemo(() => workingEars(draft), [draft]);
  const wrong = strict && !isWhole(draft);
  return (
    <>
      <LiveBar
        title="Signals"
        live={live}
        changed={changed}
        busy={desk.busy}
        onDiscard={desk.discard}
        onPut={() => void desk.put()}
      />
      <Page>
        {desk.refusal && <Problem>{desk.refusal}</Problem>}
        {wrong && (
          <Problem>
            {wholeProblem(draft) ?? "Nothing was put live yet: put right what is told below."}
          </Problem>
        )}
        <p className="max-w-[80ch] text-soft">
          Every message is read for mood, wishes and intents that all shops share. What you add here is heard
          as well: own intents can be chosen in intent routers, conditions and policies; keyword lists count
          where legal, safety and fraud words do, and a rule can ask whether the keywords mention a list by
          its name.
        </p>
        <TrySentence own={working} leftOut={leftOut(draft)} />
        <h2 className="pt-2 font-medium text-lg">Own intents</h2>
        <EarRows
          desk={desk}
          part="intents"
          one="an intent"
          lines={{
            label: "Sentences of customers",
            help: "One on each line, at least three; ten or more, in different words, are heard better. An intent may get another name: flows and policies go on knowing it.",
            placeholder: "do you rent out tents\ncan i hire a tent for a week\nhow much is it to rent skis",
          }}
          empty="None yet. An intent is something that customers of this shop want and others do not: name it, and add sentences as customers write them."
        />
        <h2 className="pt-2 font-medium text-lg">Keyword lists</h2>
        <EarRows
          desk={desk}
          part="lists"
          one="a keyword list"
          lines={{
            label: "Words and phrases",
            help: "One on each line. “refund” finds refunds and refunded too; “allerg*” allergic and allergen; “bulk/large order” either word; “price * hundred” up to three words between. Rules ask for a list by its name: give it another, and they no longer find it.",
            placeholder: "bulk order*\ntrade account\nprice * hundred",
          }}
          empty="None yet. A list names words after which a person should look: press, wholesale, recalls."
        />
        <h2 className="pt-2 font-medium text-lg">Refined by a model</h2>
        <Refining desk={desk} model={data.model} />
      </Page>
    </>
  );
}
