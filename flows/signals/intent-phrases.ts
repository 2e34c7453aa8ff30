import type { IntentId } from "./intents.ts";

export const intentWords = {
  order:
    "order|orders|parcel|parcels|package|packages|delivery|deliveries|shipment|item|items|box|purchase|stuff|boots|shoes|jacket|jumper|dress|shirt|coffee|goods|product|products",
  sub: "subscription|subscriptions|plan|membership|autoship",
  refund: "refund|refunds|reimbursement|money",
  my: "my|the|an|a|this|that|our|your|these|those|some|it",
};

/** Weights add up for each intent; about 1 is plain, under 0.35 is nothing. The lists read as prose. */
// biome-ignore format: one line for each group of like weight
export const intentPhrases: Record<IntentId, [weight: number, phrases: string][]> = {
  order_status: [
    [1, "where (is) (@my) @order; where .. @order; track~ (@my) order|parcel|package|shipment|delivery|purchase; status of|on|for (@my) (last) order|delivery|parcel|package|shipment|purchase; order|delivery|shipping status; when will|does|is|do .. arrive|come|delivered|here|shipped; has .. shipped|dispatched; is .. shipped|dispatched yet; when can|do|will|should (i) .. receive|expect|get (@my) @order; locate|locating @my @order; locate|locating order|purchase; how soon can|will|do (i) (expect|get|receive); how much more time|longer; how many days .. get|receive|delivery|arrive; current|present status; when (i) will|can|could i|we get|expect|receive (@my) @order; updates|information|info|progress of|on|about (@my) @order; purchase|order|shipment (#) (current) status; eta of|for"],
    [0.8, "tracking number|link|info|information|code|page; check (on) my order|parcel|package; update on (@my) @order; how long .. arrive|come|get here; arrival|delivery date; when .. arrive; where is it; where it; where is #; where #; news|update on|about my; estimated delivery; will it make; follow up on (my) @order; order (number) # status; when .. deliver~; my order #; about (@my) order"],
    [0.45, "any update|news; tracking; what (is) the status; present status; state of (@my) @order; when can we|i expect; provide (the) status; @order not|hasnt yet; in transit; out for delivery; shipped yet; track~; order #; update on; arrive~; my order; where my"],
  ],
  delivery_problem: [
    [1.1, "@order (#) (still|has|have) (still) never|hasnt|havent|didnt|not|isnt (been) (yet|still) arrived|arrive|come|came|received|here|delivered|shown|turned; still havent|hasnt|not|didnt|never (yet|even) received|receive|got|gotten|arrived|come|had; havent|didnt|not|never (yet|even) received|receive|got|gotten (@my) @order; says|say|marked|shows|showing|status|shown (as|it) (was|is|as|been) delivered; delivered but; lost in (the) mail|post|transit; lost my @order; @order (#) (is|got|was|been|has) (been) lost|stolen|late|delayed|stuck; left (it) (at|with|in|on) (@my) front|neighbour|neighbor|door|porch; never arrived|came|delivered|showed; stuck in|at|since; late by; days late; @order .. late"],
    [0.8, "tracking has|page|number|hasnt|shows|doesnt|stuck|no (not|hasnt) (changed|updated|movement|moved); hasnt|not moved|changed|updated|arrived|come; no movement; didnt arrive|come; delay|delayed|overdue; supposed to arrive|come; was due; got|been|was stolen; still waiting for|on; still not here|arrived|received|delivered; courier|driver; my neighbour|neighbor; where the hell; threw my; still no|have no @order; still have no @order; not (been) received; waiting for|on (@my) @order; dont|do not have it; why so long|many; taking so|too|very long; been so many|long|a month|two|three (days|weeks|months); already one|two|a|three month|months|week|weeks"],
    [0.4, "still nothing; still waiting; been waiting; express shipping|delivery; late; not received|arrived; heard nothing; still not"],
  ],
  damaged_item: [
    [1.1, "arrived|came|was|is|are|were|received|delivered|got (all|completely|it|totally|a|with) broken|damaged|cracked|smashed|torn|ripped|defective|faulty|shattered|scratched|leaking|crushed|dead|dented|bent|melted|spoiled|mouldy|moldy|expired|stained|dirty; broken|damaged|defective|faulty|cracked|smashed|torn|ripped|shattered|scratched @order|on|when|mug|screen|glass|phone; has|with|have|there (a|an|is) (a|an|big|small|huge) hole|crack|scratch|tear|stain|dent|defect|fault|rip; stopped working; fell|falling apart; broke after|when|in|on|off; zipper|zip|strap|screen|button|handle|seam|sole|lid (is|has|are) broke|broken|came|fell|torn|loose|ripped|stuck; doesnt|not|wont work|turn|charge on|properly|anymore|at"],
    [1.1, "arrived|came|was|is in pieces|bits|shards; in a million|thousand pieces"],
    [0.7, "broken|damaged|defective|faulty|cracked|smashed|torn|shattered|ripped|leaking|broke; hole in; mouldy|moldy; mold|mould (growing) on|inside|everywhere; poor quality; came apart; in the box was mold"],
  ],
  wrong_item: [
    [1.1, "wrong item|items|size|product|color|order|one|thing|parcel|package|shoes|jacket|model|shirt|version|flavor|flavour; sent|received|got|delivered|shipped|get (me) @my wrong|different|incorrect; not the|what one|item|i (i) ordered; instead of @my; different item|product|color|size than|from|to; incorrect item|size|product|order; someone|somebody else order|parcel|items; isnt|not what i ordered"],
    [0.75, "i ordered .. but|not got|received|came; sent me the|a|an; you sent (me) (the|a|an) _ one; ordered .. got|received|came; mixed up; mix up; that (is) not my @order; you sent .. ordered; ordered .. sent"],
  ],
  missing_item: [
    [1.2, "item|items|one|part|parts|piece|pieces|something|product|thing|half|charger|cable (is|are|was|were|item) missing; missing item|items|part|parts|piece|pieces|from|one|product|in; incomplete order|delivery|parcel; only got|received|came|one|two|half (one|two|half|part|of|#) (of|item|items); forgot|forgotten (to) include|send|pack; not in the box|parcel|package; box was empty; empty box; not everything was|came|arrived; @order .. incomplete"],
    [0.6, "missing; half of (@my) order; part of (@my) order"],
  ],
  return_request: [
    [1, "want|like|need|wish|how|can|could|trying|have .. return @my; send it|this|them|these back; start|make|arrange|initiate|create|open (@my) return; return label; returning @my; how do|can|to|would (i) (i) return|send back; return @my (#) @order; return (@my) @order"],
    [0.6, "return|returns; send|give|bring|take .. back; proof of purchase; doesnt|dont|didnt fit; too small|big|large|tight|loose|long|short; not as described; changed my mind; dont want it|this|them; which label"],
  ],
  return_policy: [
    [1.3, "money back policy; situations|cases .. refund|refunds|reimbursement|reimbursements|restitution|compensation; how long .. refunds|reimbursements take; return policy|window|period|rules|terms|conditions|deadline|time|policies; refund policy|policies|rules|terms|conditions|guarantee; policy on|for|about (your) returns|refunds|return|returning; how long do|have i (have) (to) return|send; how many days .. return|send; can i (still) return something|items|things|sale|worn|used|if; possible|able|allowed to return; are returns free; return fee|cost; free returns; who pays for .. return~; money back guarantee; days to return; how long do i have; when|case|cases .. entitled|eligible refund; return a gift"],
    [0.4, "policy; your terms"],
  ],
  refund_status: [
    [1.3, "expect|expecting (@my) (full) refund|reimbursement|restitution|rebate|compensation; was|has it (been) processed; refund|reimbursement|rebate|compensation|restitution .. processed|status; where|when|status|track|check|update|see|waiting (is|will|for|of|on|about|i|can|do) (i|on|my|the) (my|the|get|receive|see|check|status) (my|the|status|of) (refund|of) (my|the) @refund; refund status|progress; status of (@my) refund|reimbursement; havent|hasnt|not|still|never .. received|got|gotten|seen .. @refund; still no|waiting|without (for|on|my|the) (for|on|my|the) @refund; refund still|hasnt|not|yet|pending|processed|never|taking; waiting for|on (my|the|a) @refund; when .. refund; how long .. refund~; where (is) my money; how .. my refund going; refund .. arrive|processed|pending"],
    [0.75, "my refund; says|shows refunded; refunded yet|already; track~ .. refund; check~ .. refund"],
  ],
  refund_request: [
    [1, "want|need|like|demand|get|give|request|have|issue|ask|claim|deserve|getting|process|requesting|receive|seek (to|me|for|an) (a|my|the|get|have|ask) (for|full|a) refund|reimbursement|refunded|compensation|restitution|refunds|money; money back; refund me|this|it|please|now; refund my|the (order|item|purchase|money); can|could|may|how|will i|you|do|we|to (i) (get|request|ask|obtain|have|please) (for) (a|my) refund; refund of|for (@my); i want my money"],
    [0.7, "refund|refunds|reimbursement|reimburse|compensation|compensate|refunded|refunding|rebate|reimbursed|restitution|reimbursing|compensations|compensations"],
  ],
  cancel_order: [
    [1.2, "cancel~ (@my) (last|whole|recent) order|purchase|orders|item|delivery|one|purchases|#; order cancellation; cancellation of (@my) order|purchase; stop (@my) order|parcel|package|shipment|delivery; dont want|need @my order (anymore); cancel it; process of cancelling; cancellation|cancelling|termination|withdrawal|exit fee|penalty|charge|fees|penalties|charges; early termination|exit|cancellation (fee|charge|penalty); fee|penalty|charge|fees|pay|penalties (for|to) (for|the) cancel~"],
    [0.7, "cancel~; cancellation; call off"],
  ],
  change_address: [
    [1.3, "change|update|edit|modify|correct|wrong|new|different|another|switch|fix|set|enter|add|incorrect|correcting|changing|updating|setting|editing|submit (up) (my|the|to|an|a) (my|the|new|different|delivery|shipping|another|secondary|second) (delivery|shipping|home) address|addresses|street|postcode|zip; address change|update|is|was|wrong; shipping|delivery|new address; to the|my wrong|old|previous address; to wrong address; deliver|send|ship (it|this|to|them) (to) (a|my|another|the) different|new|another|work|other address|place|house; old address; moved house|home|recently; we moved; redirect my|the|it"],
    [0.5, "address; postcode; zip code"],
  ],
  change_order: [
    [1.1, "change|modify|edit|update|amend|correct|alter|adjust|swap|switch|changing|editing|correcting|modifying|updating (something|some|the|an|a) (something|my|the|an|some|this|item|items|size|color|quantity|product|products) (in|the|of|to|on|my|an|from) (my|the|an) order|purchase|purchases|orders|quantity; add|adding (something|an|a|another|one|some|more|several|the) (item|items|product|products|more|article) to|in (my|the|an) (order|purchase); add .. to (my|the|an) order|purchase; remove|delete|take (an|a|some|something|one|the|several|out|off) (item|items|product|products|something) (from) (my|the|an) order|purchase; remove .. from; change my|the size|color|quantity|variant|item|order; order change; change order"],
    [0.5, "gift wrap~; add .. item|product; remove .. item|product|article"],
  ],
  exchange: [
    [1.3, "exchange it|this|them|the|my|for|these|possible|a|item; swap it|this|them|for|the|my|these; send|get|have|want|need (me) a|the new|replacement|different replacement|size|one; replace it|this|them|the|my; another|different|bigger|smaller|larger|next size; size up|down|exchange|bigger|smaller; for a medium|large|small|different|bigger|smaller|larger|size"],
    [0.8, "exchange|exchanges|replacement|swap|replace"],
  ],
  subscription_cancel: [
    [1.5, "cancel~|end|stop|terminate|quit|delete (@my) (monthly|coffee|auto) @sub; unsubscribe; stop sending (me) (coffee|it|these); @sub cancellation; cancel (my|the) monthly|auto|renewal; no longer want (@my) @sub; charged .. after cancel~; cancel~ .. @sub; end @my @sub; newsletter .. cancel~|unsubscribe|stop"],
  ],
  subscription_skip: [
    [1.6, "skip|pause|postpone|delay|hold|suspend|snooze|skipping|pausing .. @sub|month|months|box|shipment|week|next|coffee; skip next|a|this|the|one|my; pause my|the|it|for|our; put|place|set|putting|placing it|my|the|this|that|our|these|everything .. on hold; @sub (is|be|to) (go|put) on hold; vacation|holiday .. @sub|pause|skip; too much coffee"],
  ],
  subscription_change: [
    [1.4, "change|switch|upgrade|downgrade|update|edit|modify|swap|move|more|less|adjust (@my) (coffee|to|the) (my) @sub|frequency|monthly; change|move .. @sub; every two|three|four|other|#|second weeks|months|week|month; frequency; next|renewal charge|renewal|billing|box date; resubscribe|reactivate"],
    [0.7, "@sub|subscribe; renew~"],
  ],
  payment_problem: [
    [1.2, "charged (me) twice|double|again|two|wrong|extra|without|too|after; double|twice|overcharged|overcharge|duplicate (charged|charge|payment|billed|billing|debited); charged .. twice|double; paid twice; billed twice|again; payment|card|transaction|checkout|paypal (was|is|keeps|didnt|has|doesnt|not|got|wont|isnt) failed|fails|declined|rejected|failing|not|go|work|work|issue|issues|problem|problems|error|errors|through; problem|problems|issue|issues|trouble|error|errors|inconvenience|inconveniences with|in|making|when|while|on|regarding (@my) (paying|making|trying|online) (a|to|my|the|with|an|online) (pay|make) (payment|payments|card|checkout|billing|a|pay) (payment|payments); money|amount|account (was|got|has|is) (been) deducted|debited|taken|gone|charged; unknown|unauthorised|unauthorized|strange charge|payment|transaction; my card was charged; why was i charged; payment go through; no (order) confirmation; didnt authorise|authorize; dispute (this|the|a) charge"],
    [0.6, "payment|payments|charged|deducted|debited|declined|billing|billed; payment method .. not|doesnt|declined"],
  ],
  payment_question: [
    [1.4, "cash on delivery; pay on delivery; cod|emi|klarna|installments|instalments; what|which (are) (the|your) (accepted) (payment) cards|methods|modalities|payment; payment methods|options|method|modes|mode|modalities; do|can you|i (take|accept|use|pay) .. paypal|visa|mastercard|amex|klarna; pay with|by|via|using|later|cash"],
    [0.5, "paypal|mastercard|visa; credit|debit card"],
  ],
  discount_code: [
    [1.2, "discount|promo|coupon|voucher|promotional|gift|welcome|referral code|codes|card|not|doesnt|didnt|coupon; code (_) doesnt|isnt|not|didnt|wont|invalid|expired|is (not) (work|working|valid|apply|accepted); apply (@my) code|discount|coupon|voucher; forgot to use|apply|enter .. code|discount|coupon; sale price; price match|drop|dropped|adjustment|matching; student|military|nhs|loyalty discount"],
    [0.8, "discount|discounts|coupon|coupons|voucher|promo|promotion|offers|cashback|referral; gift card; refer a friend; on sale; deals; any offer; newsletter; dollars off; percent off"],
  ],
  invoice: [
    [1.2, "invoice|invoices; receipt for; vat receipt|number; bill for my|the|order|#; get|need|send|download|see|find|have|check|locate|copy (me|a|the|my|an|of) (copy|my|the|a) (of) receipt|bill|bills"],
  ],
  shipping_cost: [
    [1.2, "how|what much is|does|for|would|do|are (the|it|you) shipping|delivery|cost|ship|deliver|postage; shipping|delivery to; shipping|delivery|postage cost|costs|fee|fees|charge|charges|price|options|option|rates|methods|time|times|countries|areas|alternatives|period; cost of|for shipping|delivery|postage; free shipping|delivery; do|can|could|would|does you|it|u|i (guys|also|even) ship|deliver|shipping (to|in|internationally|abroad|overseas|here); ship to|internationally|abroad|overseas; options|alternatives|choices for (the) shipment|shipping|delivery; shipment|shipping|delivery options; order (products|something|items) from; deliver|delivering|delivery out|to|in; how long the|does|is|will shipping|delivery|shipment|it (take|takes); usually take|takes|deliver; international shipping|delivery|orders; express shipping|delivery available|option|possible; how long does|do|will|is|would (shipping|delivery|it|the|standard|orders|an|my|a) (delivery|take|shipment|package) (usually|take|to); next day delivery; deliver to|in; when .. usually deliver~; shipping .. options|choices|alternatives"],
    [0.5, "postage|customs; import duty|duties|tax; shipping options; for the shipping"],
  ],
  stock_question: [
    [1.3, "in|out|of stock (soon|again|anywhere|yet); back in stock|soon; sold out; restock~; is|are|will .. available; do you (still) have|sell|carry|stock (any|it|this|the|them) .. size|color|left|available|stock|green|blue|black|red|white; available in; availability; more of the|those"],
  ],
  product_question: [
    [1.2, "does|do|will|is|are|can the|this|it|these|that|your|they|those .. fit|waterproof|vegan|organic|machine|washable|compatible|made|contain|contains|leather|wool|genuine|original|safe|suitable|recommended|dishwasher|gluten|lactose|sugar|dairy|breathable; what is|are (it|the|they|this|these) made|material|materials|ingredients|dimensions|difference|weight|best; which|what size should|do|is|would|to|fits; size chart|guide|recommendation; ingredients; how do|to|should (i) wash|clean|use|care|assemble|take|set; recommend|suggest|suggestion; difference between; how big|heavy|tall|wide is|are; true to size; warranty|manual|dosage; care|washing|assembly|usage|cleaning|user instructions; instructions for|on|to|in|with|please; expiry date; side effect|effects; care for; about care; what is in it; benefits|features of; nothing like the photos"],
    [0.4, "material|leather|sizes|laptop|quantity|flavors|flavours|flavor; good for; details of|about"],
  ],
  place_order: [
    [1, "place|make|placing|making (a|an|another|new|my|the) (new|online) order|purchase|orders; want|like|need|wish|how|can|trying|help|try (me) to buy|purchase|order|acquire; buying|purchasing|acquiring a|an|some|several|something|new|one|more|your|the; can|could|may i|we order (a|an|some|from|online|several|something|it|this); taking|accepting|accept|take (up) orders; place (an|a|my|the) order; buy a|an|some|this|several|something|it|online|items; how to|do|can (i) order|buy|purchase; make a purchase; order some|several|something (of|your|item|items|product|products)"],
  ],
  account_access: [
    [1.2, "problem|problems|issue|issues|trouble|error|errors|inconvenience|inconveniences|question|information (with|on|about|of|regarding|in) (a|the|my) (sign) registration|signup|up|registering|registrations|sign-up; account|profile (removal|termination|terminations|cancellation|cancellations|deletion); cancel|cancelling|close|terminate (@my|of) (pro|gold|platinum|premium|standard|freemium|free|user) (user) account|profile; pro|gold|platinum|premium|standard|freemium|free account; key|pin|pass|pwd|password (of|for) (my) user|profile|account; log|sign|logging|signing|login|get in|into|on (to|my|the|with) (my) (account|profile|app|website|site); cant log|sign|login|access|remember|open (in|into|my|on|to); reset|forgot|forgotten|change|lost|recover|remember|retrieve|forget|recovering|restore (my|the|a|your|of) (login|user|account|profile|access) password|pin|username|key|login|passcode|access; password reset|recovery|doesnt; create|creating|delete|deleting|close|closing|open|opening|register|remove|edit|editing|update|switch|switching|deactivate|modify|make|change|verify|set|upgrade|terminate|using|registering|removing|use (up) (my|an|a|the|to|another|user|one|data) (new|second|another|my|premium|freemium|user|platinum|gold|pro|standard|free|different|of|for) account|accounts|profile|user|email|phone|registration; account locked|blocked|hacked|suspended|doesnt|access|verification; someone|somebody used my account; verification code|email; my account; sign up; registration|register|signup; personal information|data|details; email address; information on|of my account|profile"],
    [0.5, "account|accounts|password|login|profile|username|otp|pin"],
  ],
  complaint: [
    [1, "complaint|complaints|complain|complaining; claim|reclamation|reclamations against|consumer; worst|terrible|horrible|awful|pathetic|bad|poor|useless|disgusting|lousy customer|company|service|shop|store|experience|support; worst .. ever; file|lodge|submit|raise|leave|post|make|send|write (a|an|some|my) (formal|consumer|customer|product) claim|review|feedback|opinion|comment|reclamation|comments; consumer|customer claim|claims|reclamation|reclamations; very|really|so|extremely disappointed|unhappy|dissatisfied; never order|buy|shop .. again; scam|scammers|thieves|liars; report|reporting you; i (will) sue; joke of a company"],
    [0.5, "ridiculous|unacceptable|disappointed|useless|pathetic|feedback|review|reviews|lawyer|opinion|claim; this is a joke; waste of; not happy; bullshit; last time i order"],
  ],
  greeting: [
    [0.5, "^ hi|hello|hey|bonjour|hola|greetings (there|team|all|again|everyone) $; ^ good morning|afternoon|evening|day $; anyone there|here $; ^ (are) you there $"],
    [0.36, "^ hi|hello|hey|greetings; good morning|afternoon|evening"],
  ],
  thanks: [
    [0.5, "thanks; thank you; appreciate it|that|your; ^ perfect|great|awesome|brilliant|excellent $; much appreciated; you (are) (so|very) amazing|great|awesome|helpful"],
  ],
};
