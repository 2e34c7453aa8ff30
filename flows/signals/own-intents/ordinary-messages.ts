/** What customers of any shop write, for which there are intents already: none of a workspace's own, unless it says so. */
export const ordinaryMessages: readonly string[] = `
where is my order
my parcel arrived damaged
you sent me the wrong item
one item is missing from my parcel
when will i get my refund
i would like a refund please
what is your return policy
i want to return my shoes
can i exchange it for a larger size
please cancel my subscription
can i skip my next subscription delivery
i want to change my subscription
please cancel my order
i need to change the delivery address
can i add another item to my order
my parcel never arrived
my card was charged twice
which payment methods do you accept
my discount code does not work
could you send me the invoice
how much is shipping to spain
is the blue kettle back in stock
is this jacket waterproof
i want to buy two of these
i can't log in to my account
i want to make a complaint
hi there
thank you that solved it
i want to talk to a human
this is ridiculous i have waited for weeks
`
  .trim()
  .split("\n");
