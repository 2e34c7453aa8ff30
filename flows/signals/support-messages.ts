import type { Emotion } from "./signal.ts";

/** Where a message's sentiment has to lie: angry < −0.6, frustrated < −0.4, calm > −0.3, glad > 0.1. */
export type Band = "angry" | "frustrated" | "calm" | "glad";

export interface SupportMessage {
  text: string;
  band: Band;
  emotion: Emotion;
  human: boolean;
  exception: boolean;
  urgent: boolean;
  settled: boolean;
}

/**
 * Messages in the manner of shop customers, written and labelled before the detectors. Lines at even places may be
 * tuned on, those at odd places are only measured. Flags: h wants a human, x exception, u urgent, s settled.
 */
const lines = `
calm neutral - | where is my order 1042
calm neutral - | my order 1042 hasn't arrived
calm neutral - | Hi, I ordered a pair of boots last week and the tracking hasn't changed since Monday. Could you check?
calm neutral - | tracking says delivered but i dont have it
frustrated angry - | third time I ask, where is my parcel
angry angry - | WHERE THE HELL IS MY ORDER
frustrated angry - | this is ridiculous, it's been 3 weeks
frustrated disappointed - | still nothing. you said tuesday
angry angry u | I want my money back NOW
frustrated angry - | this is unacceptable, i paid for express shipping
glad pleased s | thanks so much, that's all I needed!
glad pleased s | perfect, got it. thank you
frustrated angry - | thanks for nothing
frustrated disappointed - | thanks but that doesn't help at all
frustrated angry - | Great, another delay. Just what I needed.
angry angry - | you people are useless
calm neutral h | can i talk to a real person please
frustrated angry h | let me speak to a human, this bot is useless
calm neutral h | Could someone from your team call me back?
frustrated angry h | I want to speak to your supervisor. Now.
calm neutral - | no need for a human, just tell me the return window
calm neutral h | I don't want to talk to a bot
calm neutral x | I know it's past 30 days but could you make an exception? I was in hospital
calm neutral x | is there any way to still return it? i lost the receipt
calm neutral - | what's your return policy
calm neutral - | how long do i have to send something back
calm neutral - | do you ship to norway
calm confused - | i don't understand, which label do i use?
calm confused - | wait what? it says refunded but also shipped??
calm anxious u | I need this by friday for my daughter's wedding, will it make it?
calm anxious - | I'm worried my package got stolen, it says left at front door
calm anxious - | i think someone used my account to order things i didnt buy
frustrated disappointed - | I'm really disappointed. The quality is nothing like the photos
frustrated disappointed - | the zipper broke after two days, pretty poor for 120 euros
calm disappointed - | The mug arrived broken, what can we do?
calm neutral - | my jacket arrived with a hole in the sleeve
frustrated angry - | I've told you twice already, the order number is 1042
frustrated angry - | are you even reading what i write
frustrated angry - | you keep asking me the same thing
frustrated angry - | that's not what I asked
frustrated angry - | no. NO. that is not my order
angry angry - | worst customer service ever, never buying from you again
angry angry - | absolute joke of a company
angry angry - | scammers!! give me my money back
angry angry - | what a bunch of thieves, i'm reporting you to my bank
angry angry - | I am furious. Two months and still no refund.
frustrated angry - | I have been waiting for over a month for my refund and nobody answers my emails
frustrated angry - | I've emailed you 4 times and no one replies
frustrated disappointed - | this is the second time the wrong size came
calm neutral - | i got the wrong size, can i swap it for a medium
calm neutral - | you sent me the blue one, i ordered black
calm neutral - | one item is missing from my parcel
calm neutral - | please cancel order 1100
calm neutral u | cancel my order asap before it ships
calm neutral - | can i change the delivery address? we moved
calm neutral - | how do i skip next month's coffee
calm neutral - | i want to cancel my subscription
frustrated angry - | I cancelled my subscription in May and you charged me AGAIN
frustrated angry - | why was i charged twice??
calm neutral - | i was charged twice for order 1077
calm neutral - | my discount code WELCOME10 doesn't work
calm neutral - | is the green one back in stock soon?
calm neutral - | does the backpack fit a 15 inch laptop?
calm neutral - | i can't log in to my account
calm neutral - | hi
glad pleased - | Hello! Love my new boots, quick question about care
glad pleased s | you're amazing, thank you!!
glad pleased - | great service so far, just wondering when it ships
glad pleased s | ok great that works
glad pleased s | awesome thx 👍
calm neutral s | ok that's everything, bye
calm neutral s | no that's all
calm neutral - | ok
calm neutral - | yes
calm neutral - | 1042
calm neutral - | maya@example.com
calm neutral - | no
frustrated angry - | omg this is so annoying
frustrated angry - | seriously?
frustrated angry - | 😡😡😡
frustrated disappointed - | wow ok. so i just lose my money then 🙃
angry angry - | this is bullshit
angry angry - | F*** this, I'm done with you
angry angry u | fix this NOW or I call my lawyer
frustrated angry - | I will dispute this charge with my bank
frustrated angry - | pathetic service
frustrated angry - | what kind of company takes 5 weeks for a t-shirt
frustrated angry - | I'd appreciate it if someone actually read my messages for once
frustrated disappointed - | With all due respect, this is the fourth message I've sent and I have not had a single useful answer.
frustrated disappointed - | I've been a loyal customer for six years and I expected better from you
calm disappointed - | oh no that's a pity, I was hoping to get it before the weekend
calm neutral - | not bad at all, but the strap is a bit short. exchange possible?
glad pleased - | no problem at all, take your time
glad pleased - | can't complain, arrived a day early
calm neutral - | no worries if not, but could you gift wrap it?
frustrated angry - | how hard can it be to send a parcel
frustrated angry - | how many times do i have to explain this
frustrated angry - | again the same answer. read my question
frustrated angry - | that link doesn't work and I already tried it twice
calm neutral - | the link doesn't work
calm confused - | not sure what you mean by proof of purchase
calm confused - | huh? i never ordered a subscription
calm anxious u | urgent!! sent to wrong address, please stop the parcel
calm anxious - | my son had an allergic reaction to the cream, what is in it?
frustrated anxious u | please hurry, I fly tomorrow morning and it is still not here
calm neutral u | need an answer today please, the event is tomorrow
calm neutral x | the 14 days ended yesterday, can you still take it back?
calm neutral x | I know you don't normally refund shipping, but could you this once?
calm neutral x | can you waive the return fee for me
calm neutral x | could you bend the rules a little, it was a gift and she opened it late
calm neutral - | is it possible to return a gift?
calm neutral x | any chance you'd still honour the sale price? i missed it by an hour
calm neutral h | agent
calm neutral h | representative please
calm neutral h | is there a phone number where i can reach somebody?
calm neutral h | pls connect me w someone who can help
frustrated angry h | omg just get me a person
calm neutral h | wanna speak w/ manager
frustrated angry h | stop. human. now.
calm neutral - | are you a robot?
calm neutral - | the delivery agent left it with my neighbour
calm neutral - | i already spoke with an agent yesterday and she said it ships today
calm neutral - | the person who called me said i would get a replacement
frustrated angry h | escalate this
calm neutral h | may I be transferred to customer care?
calm neutral - | what are your customer service hours
glad pleased s | that solved it, cheers
glad pleased s | Brilliant, it worked. Have a nice day!
calm neutral - | thanks, and what about my other order?
calm neutral - | thank you. When will the refund arrive?
frustrated disappointed - | ok thanks i guess, but I still have no parcel
frustrated angry - | sure, "2-3 business days". heard that before
frustrated angry - | lol ok so you lost my package and it's MY problem?
angry angry - | I hate this shop. liars.
angry angry - | THIS IS THE LAST TIME I ORDER FROM YOU
angry angry - | disgusting. there was mold in the box
frustrated angry - | your courier threw my parcel over the fence
calm disappointed - | sadly it doesn't fit me
calm disappointed - | The colour is not what I expected. How do I return it?
calm neutral - | can i get a refund for the shipping
calm neutral - | when will i get my refund
calm neutral - | refund status order 1023?
frustrated angry - | refund!!!
frustrated angry - | STILL WAITING
frustrated angry - | any update????? hello????
calm neutral - | any update?
calm neutral - | hello? anyone there
frustrated disappointed - | it's been 10 days and i heard nothing from you
calm neutral - | it's been 3 days, is that normal?
calm neutral - | my parcel is late by four days
frustrated disappointed - | so much for express delivery...
frustrated disappointed - | I feel cheated, the description said leather
frustrated angry - | dont tell me to check the tracking i did that already
frustrated angry - | you already sent me that article and it is no use
calm neutral - | I already checked the tracking page, it shows no movement
glad pleased - | wow that was fast, nice!
glad pleased - | the new colour is lovely
calm neutral - | bonjour, where is my commande
calm neutral u | can you do it before 5pm today?
frustrated angry u | I NEED THIS TODAY, you promised!!!
calm anxious - | did my payment go through? i'm scared i paid twice
calm anxious - | my card was charged but there's no confirmation, should I be worried?
glad pleased s | all sorted now, thanks for your help
calm neutral s | never mind, found it
calm neutral s | got it, thx
calm neutral - | got it but it's the wrong colour
frustrated disappointed - | not happy with this at all
frustrated angry - | not good enough
calm neutral - | good morning, i would like an invoice for order 1051
frustrated angry - | I shouldn't have to chase you for my own money
frustrated angry - | every single time something goes wrong with you guys
`;

export const supportMessages: SupportMessage[] = lines
  .trim()
  .split("\n")
  .map((line) => {
    const bar = line.indexOf("|");
    const [band = "calm", emotion = "neutral", flags = "-"] = line.slice(0, bar).trim().split(" ");
    return {
      text: line.slice(bar + 1).trim(),
      band: band as Band,
      emotion: emotion as Emotion,
      human: flags.includes("h"),
      exception: flags.includes("x"),
      urgent: flags.includes("u"),
      settled: flags.includes("s"),
    };
  });
