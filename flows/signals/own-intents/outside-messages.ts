/**
 * What customers write that is hardly ever an intent of a shop: bare answers, names and numbers, small talk, questions about
 * the world. They are among the examples of none for every workspace.
 */
export const outsideMessages: readonly string[] = `
yes
ok
okay sure
no
98765432
it is 4411 2093
my name is maria
anna.berg@example.com
221b baker street, london
on tuesday
the blue one
size 42
two
next week maybe
wait a second
one moment please
i already told you
as i said before
i don't know
really
are you serious
lol
hmm
what do you mean
i did that already
it worked yesterday
what is the capital of france
who won the match last night
how tall is mount everest
what will the weather be tomorrow
tell me a joke
do you like music
i am going to the beach with my family
my dog is sleeping on the sofa
she said that he would come later
we had a great time at the wedding
what does love mean
who is the president
how do i cook rice
translate good morning to spanish
what is the meaning of life
i feel a bit tired today
that movie was so funny
kya aap hindi mein baat kar sakte ho
asdf
?
test
blah blah blah
`
  .trim()
  .split("\n");
