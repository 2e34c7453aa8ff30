/** Words that hardly a sentence of a language goes without, and those that customers of shops open with; small letters. */
export const languageWords: Record<string, string> = {
  en: `the a an and or but if is are was were be been am i you he she it we they my your our their me us them this that these those
    to of in on at by for from with about as not no do does did dont doesnt didnt can cant could would should will wont have has had
    what when where why how who which there here just only still please thanks thank hi hello hey need want get got order help refund
    so any some all more very really than then now today yes im ive its isnt wasnt havent never again back out up one
    over ai pan per comment non pa ya op her men under sure mad sale chat date note list car main plus pays face start hell see yo sans
    pro e-mail mail nay most ten ha haha ho mo em mi hat war die also fast rest gift bad brief era come dove solo fine time like good after yet too ever best fun error sin con her his`,
  es: `el la los las un una unos unas de del al que y o pero si no es son era fue ser estoy está esta están este esto esa ese eso mi mis tu
    su sus me te se lo le les nos yo tú usted ustedes él ella en con por para sin sobre desde hasta como más muy ya todavía aún también
    cuando cuándo donde dónde qué quién cómo porque hay tengo tiene tienen quiero quisiera puedo puede pueden he ha han hace gracias hola
    buenos buenas días tardes por favor pedido paquete dinero ayuda necesito llegó llega ahora hoy mañana nada todo una mismo vez
    llevo esperando semana semanas nadie contesta responde respuesta tienda compra comprar compré devolver devolución reembolso envío enviar
    cambiar talla dirección hablar persona máquina alguien porqué dónde sigo sigue`,
  fr: `le la les un une des du de au aux et ou mais si est sont était être suis ai as avez avons ont mon ma mes ton ta votre vos notre nos
    son sa ses leur je tu il elle on nous vous ils elles me te se ce cet cette ces ça cela que qui quoi dont où quand comment pourquoi
    en dans sur sous avec sans pour par chez depuis ne pas plus jamais rien très trop bien aussi encore toujours déjà y bonjour bonsoir
    merci salut svp voilà commande colis remboursement livraison reçu veux voudrais peux pouvez faire fait c'est j'ai n'est jour
    attends attendre semaine semaines personne répond réponse magasin acheter acheté retourner échanger taille adresse parler quelqu'un toujours argent`,
  de: `der die das den dem des ein eine einen einem einer und oder aber wenn ist sind war waren sein bin habe hat haben hatte ich du er sie es
    wir ihr mich mir dich dir uns euch mein meine meinen meiner dein ihre ihren ihrem kein keine keinen nicht nichts noch schon auch nur
    sehr mit ohne von vom zu zum zur auf aus bei beim für im in am an ab nach vor über unter bis seit wie was wann wo warum wer dass weil
    kann können möchte will würde wurde werden wird bitte danke hallo guten tag bestellung paket geld lieferung jetzt heute morgen immer
    warte warten woche wochen niemand antwortet antwort laden kaufen gekauft zurück umtauschen größe adresse sprechen jemand mensch rechnung`,
  it: `il lo la gli le un uno una di del della dei delle da dal in nel nella con su sul per tra fra e ed o ma se che chi cosa come quando dove
    perché non è sono era essere ho hai ha abbiamo hanno mio mia miei tuo suo sua nostro vostro io tu lui lei noi voi loro mi ti ci vi si
    questo questa questi quello molto più già ancora anche sempre mai niente tutto ciao buongiorno buonasera grazie prego salve ordine
    pacco rimborso spedizione vorrei voglio posso può potete arrivato ricevuto adesso oggi domani fatto
    aspetto aspettando settimana settimane nessuno risponde risposta negozio comprare comprato restituire cambiare taglia indirizzo parlare qualcuno soldi`,
  pt: `o os as um uma uns umas de do da dos das no na nos nas em ao aos à pelo pela com sem por para e ou mas se que quem qual como quando onde
    porque não sim é são era foi ser estou está estão tenho tem têm meu minha meus minhas seu sua eu você vocês ele ela nós me te lhe isso
    isto esse essa este esta aqui muito mais já ainda também sempre nunca nada tudo olá oi bom boa dia tarde obrigado obrigada favor pedido
    encomenda pacote dinheiro reembolso quero queria gostaria posso pode podem fazer hoje amanhã agora falar pfv vcs vc
    espero esperando semana semanas ninguém responde resposta loja comprar comprei devolver trocar tamanho endereço alguém atendente chegou`,
  nl: `de het een en of maar als is zijn was waren ben heb heeft hebben had ik jij je hij zij ze wij we jullie u mij me mijn jouw uw ons onze
    hun dit dat deze die niet geen niets nog al ook wel zeer heel erg met zonder van voor naar uit bij op in aan te om over door tot sinds
    hoe wat wanneer waar waarom wie welke kan kunnen wil zou wordt worden hoi hallo goedemorgen goedemiddag dag bedankt dank alsjeblieft
    graag bestelling pakket geld levering nu vandaag morgen altijd er daar hier echt gewoon moet mogen
    wacht wachten weken niemand antwoord winkel kopen gekocht terug ruilen maat adres spreken iemand mens rekening`,
  pl: `i w z na do od po za przez dla o u ale lub albo czy jest są był była było być jestem mam masz ma mają mój moja moje moje twój pan pani
    państwo ja ty on ona my wy oni mnie mi ci się nie tak co kto jak kiedy gdzie dlaczego bo że żeby to ten ta te tego tej już jeszcze też
    tylko bardzo bez proszę dziękuję dzień dobry cześć zamówienie zamówienia paczka paczki przesyłka pieniądze zwrot chcę chciałbym
    chciałabym mogę może dziś jutro teraz`,
  sv: `och eller men om är var vara har hade jag du han hon vi ni de dem mig dig min mitt mina din er vår det den detta dessa en ett inte ingen
    inget ännu redan också bara mycket med utan av från till för på hos under sedan hur vad när var varför vem kan ska skulle vill hej tack
    snälla beställning paket pengar leverans nu idag imorgon alltid fått får`,
  da: `og eller men hvis er var være har havde jeg du han hun vi de dem mig dig min mit mine din vores det den dette disse en et ikke ingen
    intet endnu allerede også bare meget med uden af fra til for på hos siden hvordan hvad hvornår hvor hvorfor hvem kan skal skulle vil
    hej tak venligst ordre pakke penge levering nu idag altid fået får ikke`,
  tr: `ve veya ama eğer bir bu şu o ben sen biz siz onlar benim senin bizim sizin bana sana değil yok var için ile gibi kadar daha çok en de
    da mi mı mu mü ne nasıl nerede nerde zaman neden kim hangi merhaba selam teşekkürler teşekkür ederim lütfen sipariş siparişim kargo
    kargom para iade istiyorum olarak oldu geldi gelmedi hâlâ hala şimdi bugün yarın hiç her`,
  id: `dan atau tapi tetapi kalau jika ini itu saya aku kamu anda dia kami kita mereka yang di ke dari untuk dengan tanpa pada adalah ada tidak
    tak bukan belum sudah udah lagi juga hanya sangat sekali apa siapa kapan dimana mana kenapa mengapa bagaimana gimana bisa mau ingin
    halo terima kasih tolong mohon pesanan paket uang barang pengiriman sekarang hari besok nya min kak dong sih banget gak nggak`,
  ro: `și sau dar dacă este sunt era am ai are avem un o nu da la de pe cu din în pentru ce cine când unde cum îmi mi-a vă rog mulțumesc bună
    ziua comanda comandă coletul banii acum azi mâine încă foarte mai`,
  cs: `a nebo ale jestli je jsou byl byla být mám máte má já ty vy můj moje ne ano na do od za pro bez co kdo kdy kde jak proč že už ještě jen
    velmi prosím děkuji dobrý den ahoj objednávka objednávku balík peníze dnes zítra teď`,
  hu: `és vagy de ha az egy ez nem igen van volt vagyok hogy mi ki mikor hol miért még már csak nagyon kérem köszönöm szia jó napot rendelés
    csomag pénz most ma holnap meg`,
  fi: `ja tai mutta jos on ovat oli olen minä sinä hän me te se tämä ei kyllä että mitä kuka milloin missä miksi vielä jo vain hyvin kiitos hei
    moi tilaus paketti rahat nyt tänään huomenna mun mulla`,
  vi: `và hoặc nhưng nếu là có không tôi bạn anh chị em mình của này đó cho với khi nào đâu gì sao chưa đã rồi được cảm ơn xin chào đơn hàng tiền
    giao hôm nay ngày mai ạ`,
  tl: `ang ng mga sa na ay ito iyan iyon ako ikaw ka siya kami tayo kayo sila ko mo niya namin natin ninyo nila akin hindi wala walang meron
    mayroon pa po opo lang naman din rin kung kapag dahil para yung yun ba ano sino kailan saan bakit paano salamat pero gusto pwede
    kumusta ganda order nyo nang lahat`,
  hi: `hai hain hoon tha thi mera meri mere tera aap aapka apka mujhe muje humko hum tum yeh ye woh wo kya kyu kyun kab kaha kahan kaise kaun
    nahi nahin nhi mat aur lekin agar toh bhi abhi bahut bhai yaar ka ki ke ko se mein par kar karo karna karke raha rahi chahiye gaya
    gayi hua hui aaya aayega mila milega paisa paise wapas dedo kuch sab namaste dhanyavaad shukriya ji kripya jaldi`,
};
