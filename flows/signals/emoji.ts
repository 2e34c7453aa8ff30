/** Valences of emoji and emoticons, −4…4. */
export const emoji = new Map(
  `
-3.3 🤬 🖕 😡 · -2.9 👿 💩 🤮 😤 😠 👎 </3 💔 · -2.4 😭 😢 😖 😩 😫 🤢 · -2 😒 🙄 😞 😔 😟 😣 😥 ☹ 🙁 :( :-( :'( :[ =( · -1.5 😑 😕 😐 🤦 🙃 🤡
-1.4 :/ :-/ =/ 😬 😓 😰 😱 😨 · -1 🤷 😳 · 1 😉 ;) ;-) 🙏 👋 😅 · 1.6 👍 👌 🙂 ☺ 💪 · 2.1 :) :-) =) :] :') 😊 😀 😃 😄 😁 😆 🤗 ✨ 🙌 👏
2.4 :d :-d =d :p 😂 🤣 🎉 🔥 💯 · 3 ❤ <3 😍 🥰 💕 💖 💜 💙 💚 🧡 💛 🖤 😘 🤩
`
    .trim()
    .split(/ · |\n/)
    .flatMap((row) => {
      const [valence = "0", ...signs] = row.trim().split(" ");
      return signs.map((sign): [string, number] => [sign, Number(valence)]);
    }),
);
