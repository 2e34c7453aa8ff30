/** The lists of words that asking for a person, and calling it off, are made of. */
export const humanWords = {
  talk: "talk|speak|chat|speaking|talking|chatting|contacting|talked|chatted|reaching|converse|connect|connected|transfer|transferred|escalate|escalated|reach|contact|correspond|communicate",
  put: "get|give|put|pass|find|bring|send|hand|forward|redirect|route|direct|refer|assign|need|want|prefer|like|require|demand|request",
  kind: "a|an|the|your|any|some|real|actual|live|human|proper|physical|living|breathing|actual|different|other|another|one|of|customer|support|service|care|sales|senior|more|my|their|that|this|to|with|from|in|rather|instead|just|please|someone|somebody|competent|smarter|fucking|damn|goddamn|bloody|freaking|stupid|qualified|trained|specialized|up|directly|bank|shop|store|company|sales|duty",
  human: `human|humans|person|agent|agents|representative|representatives|operator|operators|someone|somebody|anyone|anybody|manager|managers|supervisor|supervisors|
    executive|adviser|advisor|employee|staff|associate|specialist|consultant|boss|individual|people|team|reception|receptionist|founders|founder|owner|worker|workers|assistant|clerk|rep|colleague|personnel|superior|humanbeing|being|
    colleagues|advisors|advisers`,
  utter:
    "talk|talking|speak|speaking|chat|chatting|call|calling|contact|contacting|ring|ringing|phone|phoning",
  desk: "support|service|care|helpdesk|desk|department|assistance|center|centre|line|hotline|helpline",
  bot: "bot|robot|machine|chatbot|computer|ai|bots|robots|machines|automated|automation|algorithm|recording|program",
};
