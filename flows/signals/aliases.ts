/** Chat spellings, joined contractions and common slips → the spelling that phrase lists use. */
export const aliases = new Map(
  `
you u ya youre youve youll · your ur yr · are r · please pls plz plss pleas plese · thanks thx tnx thanx ty tysm thankyou cheers thnx
with w wit wiht · i im ive · they theyre theyve · that thats · it its · what whats wat wht · where wheres wer · want wanna wan
going gonna goin · got gotta · give gimme · let lemme · dont dnt · doesnt doesnot · cant cannot · somebody smb sb
people ppl · because bcz bc cuz coz · message msg · package pkg · account acc acct · address addr adress addres
tomorrow tmrw tmr tomorow tomorro tommorow · ok k okay okey okk · yes yeah yep yup ye · no nope nah · hi hii hiya hey heya · hello helo
when wen whn · how hw · receive recieve · received recieved recived · refund refound reund · cancel cancle cancell
cancelled cancled canceled · cancelling canceling · delivery delievery dilivery delivry · fuck fck fuk · fucking fkn fkin fckin fking
bullshit bs · color colour · favorite favourite · tonight 2nite · today 2day · today's todays · before b4 · great gr8
late l8 · for 4u · never nvr · about abt · though tho · through thru · between btw · everything evrything · something smth sth
someone some1 · anyone any1 · without w/o · representative rep reps · information info · definitely definately defo
speak spek speek · talk tlk tallk talkk taok tal · agent agnet agnt agen · human humna hooman humen humn huamn · person persn preson · supervisor superviser
manager manger mngr · support suport supprt · order oder ordr · number numer nmbr no.
`
    .trim()
    .split(/ · |\n/)
    .flatMap((row) => {
      const [meant = "", ...spellings] = row.trim().split(" ");
      return spellings.map((spelling): [string, string] => [spelling, meant]);
    }),
);
