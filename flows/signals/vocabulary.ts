/** Words that support turns on: a slip in one of them is read as the word. */
export const vocabulary = `
order orders ordered ordering delivery deliver delivered delivering parcel package shipping shipment shipped dispatch dispatched
tracking track status courier carrier arrive arrived arriving refund refunds refunded return returns returned returning
replacement replace replaced exchange exchanged damaged broken defective faulty missing wrong cancel cancelled cancelling
cancellation subscription subscribe unsubscribe subscribed payment charged charge invoice receipt credit debit discount
coupon voucher promo promotion address change changed account password login email customer service support agent human
person representative supervisor manager operator someone somebody speak talking complaint complain problem issue urgent
urgently immediately important please thanks thank exception warranty policy product products available availability stock
restock price shipping international confirm confirmation update updated money waiting frustrated frustrating ridiculous
unacceptable disappointed disappointing disappointment terrible horrible useless annoying annoyed angry awful pathetic worst scam
fraud lawyer attorney chargeback allergic allergy injury injured reaction question answer answered response respond transfer
escalate company experience quality description different received receive website checkout
`
  .trim()
  .split(/\s+/);
