/** Words that say how someone asks, not what about: they neither find an article nor speak against one. */
export const stopWords = new Set(
  `a about actually after again ago ahead all already alright also always am an and another any anybody anyone anything
  anyway are around as ask asking asked at away back be because been before being best better between bit both bought but by
  bye came can cannot cant cheers come comes coming could day days dear did didnt do does doesnt doing done dont down
  each either else even evening ever every everything exactly far few fine first folk for from get gets getting give go
  goes going gone gonna good goodbye got great guess guy had happen happens has hasnt have havent having he hello help helped her here
  hers hey hi hiya him his hope how however i id if ill im in inside instead into is isnt it its ive just keep kind know
  knew last let like likely little long look looking lot lots made make making many may maybe me mean meant might mind
  mine moment more morning most much must my myself near need needed needs never new nice no nobody none nope not now
  of off oh ok okay on once one only onto or other others our out over own perfect perhaps please possible possibly
  pretty probably put question questions quick quickly quite rather really regards right said same saw say says see seem
  seems seen send sending sent shall she should show since so some somebody someone something somewhere soon sorry sort still stuff
  such suppose sure take takes taken tell telling thank thanks that thats the their them then there theres these they
  theyre thing things think this those though thought through thus tho time times to today together tomorrow tonight too
  took tried try trying two understand up upon us use used using usually very via wait waiting want wanted wanting wants
  was wasnt way we week weeks well went were werent what whats when where wheres whether which while who whole whom
  whose why will wish with without wonder wondering wont work works worked would write writing wrote yeah yes yesterday yet
  you your youre yours yourself hour hours minute minutes month months year years nothing love lovely
  answer answered answers reply replied certain amount number under different same forget forgot
  assistance assist aid purchase purchased purchases check checking show find finding view see able let inform information info
  details detail problem problems issue issues trouble learn allow enable process provide give bought buying buy bring
  support supports damn damned fuck fucking bloody goddamn shit status request receive receiving obtain accept accepted allowed policy
  policies rule rules condition conditions term terms guideline guidelines name names called call list true
  monday tuesday wednesday thursday friday
  gave given gives next roughly approximately approx elses
  hold holds stand stands standing stay stays later early count counts cover covered part parts several mistake left
  arrive arrives arrived arrival
  wow hmm hm ah aha phew ty thx ok cool awesome wonderful brilliant excuse kindly
  company shop store website site online item items product products thing order orders ordered ordering`
    .split(/\s+/)
    .filter((word) => word !== ""),
);
