/** Several words that mean one thing here; found before the text is cut into words. Each becomes its first word. */
export const phrases: [RegExp, string][] = [
  [/\bhw\b/gi, "how"],
  [/\bon hold\b/gi, " pause "],
  // says where a parcel is, and asks nothing of delivery
  [/\bout for delivery\b/gi, " "],
  [
    /\b(?:get|got|see|have|want|receive|received|give|given) (?:me )?(?:all )?(?:my|the) (?:money|cash)(?: back)?\b/gi,
    " refund ",
  ],
  [
    /\b(?:send|sent|sending|bring|ship|give|mail|post)(?: (?:it|them|this|that|these|something|smth|sth|stuff|things?|(?:my|the|an?) (\p{L}+)))? back\b/giu,
    " return $1 ",
  ],
  [
    /\b(?:after|past|beyond|outside|over|more than|longer than|missed)(?: the| my)? (?:30|thirty|a month|one month|return (?:window|period|deadline|date))\b/gi,
    " afterthirtydays ",
  ],
  [
    /\b(?:customer|client) (?:support|service|care|assistance)\b|\bget in touch\b|\bget (?:a )?hold of (?:you|someone)\b/gi,
    " contact ",
  ],
  [/\b(?:delivery|shipping|shipment) (?:options|methods|possibilities)\b/gi, " delivery duration cost "],
  [/\bstor(?:e|ing) (?:the |my |your |ground )?(?:coffee|beans?|it|them)\b/gi, " storing coffee "],
  [
    /\b(?:does ?n[o']?t|is ?n[o']?t|wo ?n[o']?t|did ?n[o']?t|do ?n[o']?t|not) work(?:ing)?\b/gi,
    " notworking ",
  ],
  [/\b(?:do ?n[o']?t|stop|no need to) (?:send|ship|deliver)(?:ing)?\b/gi, " skip "],
  [/\bstop (?:my |the )?(?=.{0,20}subscription)/gi, " cancel "],
  [
    /\bevery (?:\d[\d, or]*|two|three|four|six|few|other|second) (?:weeks?|months?)\b|\b(?:bi-?weekly|weekly|monthly)\b/gi,
    " rhythm ",
  ],
  [/\b(?:someone|somebody) else'?s\b/gi, " wrong "],
  [/\b(?:pay extra|by tomorrow|in a hurry|really urgent)\b/gi, " express "],
  [/\b(?:bank|public|national) holidays?\b/gi, " publicholiday "],
  [
    /\bpick(?:ing)? (?:it |them |my \p{L}+ |the \p{L}+ )?up\b|\b(?:pickup|click and collect|collect(?:ing)?)\b/giu,
    " pickup ",
  ],
  [/\b(?:go|goes|gone) (?:off|stale|bad)\b|\b(?:shelf life|best before)\b/gi, " storing "],
  [/\bset(?:ting)?(?: it)? up\b/gi, " change "],
  [
    /\b(?:close|closing|closure of|terminate|deactivate) (?:my |the |an? )?(?:\w+ )?account\b/gi,
    " erase data account ",
  ],
  [/\bcall (?:you|u|ye|someone|support|customer service|the shop)\b/gi, " telephone "],
  [/\bnot (?:a|an|the|about|my) \p{L}+/giu, " "],
  [
    /\b(?:e-?mail|write to|message) (?:you|u|someone|anyone|about)\b|\b(?:someone|anyone) (?:i can|to) (?:e-?mail|write|contact)\b/gi,
    " contact ",
  ],
  [/\bget (?:my|the|some|all) ((?:\p{L}+ ){1,2})back\b/giu, " refund $1 "],
  [/\btast(?:es?|ed|ing) (?:stale|old|off|bad|weird|strange)\b/gi, " storing coffee "],
  [/\b(?:do|does|did) ?n[o']?t care\b|\btake care\b/gi, " "],
  [/\b(?:money|cash) ?back\b|\b(?:reimb|reinb)\w+/gi, " refund "],
  [
    /\bhow (?:long|many days|much time) (?:do|have|will) (?:i|we) (?:have|got|get)\b|\bhow (?:long|late|many days) .{0,20}\b(?:can|may|could) (?:i|we) (?:still )?\b|\bwithin (?:how|what|which)\b(?: (?:period|time ?frame|time))?|\b(?:window|period|time ?frame|time ?limit|time ?span)s? (?:for|to|of|in)\b/gi,
    " until ",
  ],
  [
    /\b(return|refund|exchange|cancellation|warranty|guarantee)s? (?:window|period|time ?frame|time ?limit|time ?span|time)s?\b/gi,
    " $1 until ",
  ],
  // numbers are gone by now
  [/\bwithin\s+(?:\p{L}+\s+)?(?:days?|weeks?|months?)\b/giu, " until "],
  [/\b(?:delivery|shipping|postage|arrival|transit|lead)[- ]times?\b/gi, " delivery duration "],
  [/\bhow (?:to|(?:do|can|could|should|would) (?:i|we|you))\b/gi, " manner "],
  [/\bhow much\b|\bhow expensive\b|\bwhat does .{1,40}? cost\b/gi, " cost "],
  [/\bhow (?:long|many (?:working |business )?days|fast|quick(?:ly)?|soon)\b/gi, " duration "],
  [/\b(?:until|till?|by) when\b|\bdeadline\b|\bcut-?off\b/gi, " until "],
  [/\bgift ?(?:card|voucher|certificate)s?\b/gi, " giftcard "],
  [/\b(?:paypal|visa|mastercard|amex|apple pay|google pay)\b/gi, " payment methods "],
  [/\b(?:promo(?:tion(?:al)?)?|voucher|coupon|discount|rebate)(?: code)?s?\b/gi, " discount "],
  [/\b(?:different|other|another|wrong|bigger|smaller|larger) size\b/gi, " exchange size "],
  [/\b(?:too|bit) (?:small|big|large|tight|loose)\b/gi, " exchange size "],
  [
    /\b(?:opening|business|office|working|opening) (?:hours|times)\b|\bwhen (?:are|do) (?:you|u|ye) (?:open|close)\b/gi,
    " opening ",
  ],
  [/\b(?:european union|eu)\b/gi, " europe "],
  [/\b(?:united kingdom|great britain|northern ireland|the uk)\b/gi, " britain "],
  [/\b(?:united states(?: of america)?|the states|u\.?s\.?a\.?)\b/gi, " america "],
  [/\b(?:the|in|to) US\b/g, " america "],
  [
    /\b(?:rest of the world|new zealand|south africa|south korea|all other countries|hong kong)\b/gi,
    " overseas ",
  ],
  [/\b(?:other|foreign|which|what) countries\b/gi, " worldwide "],
  [
    /\b(?:out of stock|sold out|not available|unavailable|back in stock|restock\w*|in stock)\b/gi,
    " soldout ",
  ],
  [/\b(?:in ?stal?l?ments?|pay later|klarna|afterpay)\b/gi, " instalment "],
  [/\b(?:made to (?:order|measure)|custom made|bespoke)\b/gi, " madetoorder "],
  [/\b(?:log ?in|sign ?in|logging in|signing in|logged out)\b/gi, " password "],
  [
    /\b(?:says?|said|marked|shows?|showing|claims?|supposedly)(?: (?:as|it'?s|it was|it is|been|that))* delivered\b|\bdelivered,? (?:but|and) (?:i |its? |there|nothing|not)/gi,
    " markeddelivered ",
  ],
  [/\btakes? [\w –-]{1,24}\b(?:days?|weeks?)\b|\bvalid for\b/gi, " duration $& "],
  [/\b(?:next day|as fast as|faster|quicker|fastest|quickest|priority shipping|speed up)\b/gi, " express "],
  [
    /\b(?:stopped working|doesn'?t work any ?more|fell apart|coming apart|came apart|falling apart)\b/gi,
    " faulty ",
  ],
  [
    /\bcharged? (?:me )?(?:twice|double)\b|\bdouble[- ]charged?\b|\btwo (?:charges|payments)\b|\bpaid twice\b/gi,
    " twocharges ",
  ],
  [/\b(?:free of charge|for free)\b/gi, " free "],
  [/\be-?mails?\b/gi, " email "],
];

const groups = `parcel package packet shipment pkg
delivery deliver ship shipping postage dispatch courier
carrier driver
broken broke damage break snap snapped smash crack shatter dent chip bent rip
wet soak crush drench
faulty defective fault defect
exchange swap
cost price fee expensive cheap charge
customs duty import tariff
vat tax
saturday weekend
opening open close
late delay overdue
lost lose disappear vanish
stolen steal theft thief
mug cup
wear wore worn
outdoors outside
pay paid
holiday vacation
jumper sweater pullover
jacket coat raincoat
boot shoe
size sizing fit measurement
care clean wash washing waterproof
storing storage fresh freshness
nut nuts almond hazelnut peanut
allergen allergy allergic intolerant
gluten wheat celiac coeliac
pause suspend freeze
skip postpone
subscription subscribe subscriber
label sticker
return returnable
password passcode pwd
newsletter unsubscribe spam
data gdpr privacy
warranty guarantee garantee guaranty
mend repair fix sole zip
pay payment
cancel cancelling cancelled cancellation
invoice receipt bill
wrap wrapping giftwrap
gift present
neighbour neighbor
address street
galway shop-in-galway
telephone phone
rhythm frequency interval often
roast roasted
grind ground grinder
decaf decaffeinated caffeine
coffee bean
vip loyalty summit club
erase delete remove deletion
change update modify correct edit adjust amend alter
reset restore recover retrieve
refund refunding reimbursement restitution compensation refunding
method option possibility
contact reach
missing incomplete
europe germany france netherlands holland spain portugal italy poland sweden austria belgium denmark finland greece czechia hungary romania croatia slovakia slovenia bulgaria estonia latvia lithuania luxembourg malta cyprus german french
britain uk england scotland wales london
switzerland norway swiss oslo zurich
ireland irish dublin cork limerick
america usa canada states american
worldwide abroad international internationally
overseas australia japan china india brazil mexico asia africa singapore korea turkey iceland ukraine`;

/** Each word's stand-in: the first of its group. */
export const synonyms = new Map(
  groups.split("\n").flatMap((group) => {
    const [first = "", ...rest] = group.split(" ");
    return [first, ...rest].map((word) => [word, first] as const);
  }),
);
