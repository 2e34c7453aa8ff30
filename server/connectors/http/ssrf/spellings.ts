/**
 * Ways to write an address of this machine, or of its network, so that it does not look like one. HOST stands for each of
 * `hosts`, PORT for the port of the canary, FRIEND for a server that flows may reach.
 */
export const hosts: string[] = [
  // plain, and shortened
  ...["127.0.0.1", "127.1", "127.0.1", "127.0.0.2", "127.127.127.127", "127.255.255.254", "127.0.0.01"],
  // zero is this machine, too
  ...["0", "0.0.0.0", "0.0", "0.0.0", "0x0", "00000000000", "0.0.0.0.", "0x00.0x00.0x00.0x00"],
  // one number
  ...["2130706433", "2130706433.", "02130706433", "2147483647", "2130706434", "3232235521", "167772161"],
  // octal
  ...["0177.0.0.1", "0177.0.0.01", "0177.1", "0177.0.1", "017700000001", "00177.0.0.1", "0000177.0.0.1"],
  ...["127.0.0.0000000001", "0177.00.00.01", "0177.0x0.0.1"],
  // hexadecimal
  ...["0x7f000001", "0x7F000001", "0X7f000001", "0x7f.1", "0x7f.0.1", "0x7f.0.0.1", "0x7f.0x0.0x0.0x1"],
  ...["0x0000007f.0.0.1", "0x7f.0.0x1", "127.0x1", "0x7f.00.00.01", "0x7f000001."],
  // digits and dots of other alphabets
  ...[
    "１２７.０.０.１",
    "１２７．０．０．１",
    "127。0。0。1",
    "127｡0｡0｡1",
    "①②⑦.⓪.⓪.①",
    "𝟏𝟐𝟕.𝟎.𝟎.𝟏",
    "¹²⁷.⁰.⁰.¹",
  ],
  ...["𝟙𝟚𝟟.𝟘.𝟘.𝟙", "１２７.1", "２１３０７０６４３３", "０x7f.1", "₁₂₇.₀.₀.₁", "１27。0.０．1"],
  // percent-encoded
  ...["%31%32%37.0.0.1", "127%2e0%2e0%2e1", "%6c%6f%63%61%6c%68%6f%73%74", "127.0.0.%31", "0x7f%2e1"],
  // names
  ...["localhost", "LOCALHOST", "LocalHost", "localhost.", "localhost.localdomain", "ip6-localhost"],
  ...[
    "a.localhost",
    "api.example.com.localhost",
    "local\u00adhost",
    "ｌｏｃａｌｈｏｓｔ",
    "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
    "ℓocalhost",
  ],
  ...["𝓁𝓸𝓬𝓪𝓁𝓱𝓸𝓼𝓽", "loc\u200balhost", "localhost%2e", "lOcAlHoSt.", "ʟocalhost"],
  // names whose owner sends them home
  ...["127.0.0.1.nip.io", "localtest.me", "lvh.me", "www.127-0-0-1.sslip.io", "canary.example"],
  ...["metadata.google.internal", "host.docker.internal", "kubernetes.default.svc", "router.local"],
  ...["xn--kgbechtv.example", "münchen.example", "api.example.com.canary.example", "apixexample.com"],
  ...["api.example.com%00.canary.example", "api-example.com", "notapi.example.com", "example.com"],
  // IPv6, and IPv4 inside it
  ...["[::1]", "[0:0:0:0:0:0:0:1]", "[0000:0000:0000:0000:0000:0000:0000:0001]", "[::0001]", "[0::1]"],
  ...["[::]", "[0:0:0:0:0:0:0:0]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::FFFF:7F00:0001]"],
  ...[
    "[0:0:0:0:0:ffff:127.0.0.1]",
    "[::ffff:0.0.0.0]",
    "[::127.0.0.1]",
    "[::7f00:1]",
    "[0:0:0:0:0:0:7f00:1]",
  ],
  ...["[::ffff:0:127.0.0.1]", "[::ffff:0:7f00:1]", "[64:ff9b::127.0.0.1]", "[64:ff9b::7f00:1]"],
  ...["[64:ff9b:1::7f00:1]", "[2002:7f00:1::]", "[2002:7f00:0001::1]", "[2001:0:7f00:1::]", "[2001::1]"],
  ...["[fe80::1]", "[fe80::1%25lo]", "[::1%25lo]", "[fec0::1]", "[fc00::1]", "[fd00:ec2::254]", "[ff02::1]"],
  ...[
    "[100::1]",
    "[2001:db8::1]",
    "[3fff::1]",
    "[5f00::1]",
    "[::ffff:169.254.169.254]",
    "[::ffff:a9fe:a9fe]",
  ],
  ...["[::1", "::1", "[::1]]", "[127.0.0.1]", "[::ffff:1.2.3]"],
  // its network, the cloud's metadata, and what is nobody's
  ...["169.254.169.254", "0xa9fea9fe", "2852039166", "0251.0376.0251.0376", "169.254.43518", "169.16689662"],
  ...[
    "10.0.0.1",
    "012.0.0.1",
    "0xa.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "192.168.257",
    "100.64.0.1",
  ],
  ...[
    "100.100.100.200",
    "192.0.0.192",
    "192.0.2.9",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
  ],
  ...["239.255.255.250", "240.0.0.1", "255.255.255.255", "0xffffffff", "4294967295", "4294967297"],
];

/** How a host stands in an address; the first is how it stands plainly. */
const plain = "http://HOST:PORT/";

/** Addresses that hide where they lead, as a whole. */
export const addresses: string[] = [
  // who comes before the @ is a person, and not a server
  ...[
    "http://FRIEND@127.0.0.1:PORT/",
    "http://FRIEND:443@127.0.0.1:PORT/",
    "http://FRIEND%2F@127.0.0.1:PORT/",
  ],
  ...["http://FRIEND@@127.0.0.1:PORT/", "http://a:b@FRIEND@127.0.0.1:PORT/", "http://FRIEND%40x@[::1]:PORT/"],
  ...["https://FRIEND@127.0.0.1:PORT/", "http://FRIEND%00@127.0.0.1:PORT/", "http://FRIEND#@127.0.0.1:PORT/"],
  ...["http://FRIEND?@127.0.0.1:PORT/", "http://127.0.0.1:PORT#@FRIEND/", "http://127.0.0.1:PORT?@FRIEND/"],
  ...["http://127.0.0.1:PORT;@FRIEND/", "http://127.0.0.1:PORT/@FRIEND/", "http://127.0.0.1:PORT%23@FRIEND/"],
  // the other slash
  ...["http://127.0.0.1:PORT\\@FRIEND/", "http://FRIEND\\@127.0.0.1:PORT/", "http:\\\\127.0.0.1:PORT\\"],
  ...[
    "http:/\\127.0.0.1:PORT/",
    "http:\\/127.0.0.1:PORT/",
    "http://\\127.0.0.1:PORT/",
    "https:\\\\[::1]:PORT/",
  ],
  // fewer slashes, and more
  ...["http:127.0.0.1:PORT", "http:/127.0.0.1:PORT/", "http:///127.0.0.1:PORT/", "http:////127.0.0.1:PORT/"],
  ...["//127.0.0.1:PORT/", "127.0.0.1:PORT", "http://127.0.0.1:PORT//FRIEND/", "http://///FRIEND@[::1]:PORT"],
  // what a parser drops
  ...[
    "http://127.0.\t0.1:PORT/",
    "ht\ntp://127.0.0.1:PORT/",
    " http://127.0.0.1:PORT/",
    "http://127.0.0.1:PORT/ ",
  ],
  ...[
    "http://127.0.0.1:\tPORT/",
    "http://12\r\n7.0.0.1:PORT/",
    "\u0000http://127.0.0.1:PORT/",
    "HTTP://127.0.0.1:PORT/",
  ],
  ...["http://127.0.0.1 :PORT/", "http://127.0.0.1\u3000:PORT/", "http://FRIEND\r\nHost:127.0.0.1:PORT/"],
  ...[
    "http://FRIEND%0d%0aHost:%20127.0.0.1:PORT/",
    "http://[::1\t]:PORT/",
    "http://FRIEND\t@127.0.0.1:PORT/",
  ],
  // ports
  ...[
    "http://127.0.0.1:0PORT/",
    "http://127.0.0.1:000PORT/",
    "http://127.0.0.1:+PORT/",
    "http://127.0.0.1:PORT.0/",
  ],
  ...[
    "http://127.0.0.1:80:PORT/",
    "http://FRIEND:PORT@127.0.0.1:PORT/",
    "http://FRIEND:80@127.0.0.1:PORT:PORT/",
  ],
  ...["http://127.0.0.1:PORT:80/", "http://[::1]:0PORT/", "http://127.1:0000000PORT/"],
  // more than one name
  ...["http://FRIEND,127.0.0.1:PORT/", "http://FRIEND 127.0.0.1:PORT/", "http://127.0.0.1:PORT,FRIEND/"],
  ...["http://FRIEND;127.0.0.1:PORT/", "http://FRIEND.127.0.0.1:PORT/", "http://FRIEND|127.0.0.1:PORT/"],
  ...["http://FRIEND.:PORT/", "http://FRIEND..:PORT/", "http://.FRIEND:PORT/", "http://*.FRIEND:PORT/"],
  ...["http://FRIEND.canary.example:PORT/", "http://FRIEND%2ecanary.example:PORT/", "http://FRIEND:PORT/"],
  ...[
    "http://x.FRIEND:PORT/",
    "http://FRIEND%E3%80%82canary.example:PORT/",
    "http://FRIEND。canary.example:PORT/",
  ],
  // other ways than the web's
  ...[
    "ftp://127.0.0.1:PORT/",
    "gopher://127.0.0.1:PORT/_GET",
    "ws://127.0.0.1:PORT/",
    "wss://127.0.0.1:PORT/",
  ],
  ...["file:///etc/passwd", "file://127.0.0.1:PORT/", "data:text/plain,x", "blob:http://127.0.0.1:PORT/"],
  ...["javascript:fetch('http://127.0.0.1:PORT')", "unix:/tmp/socket", "http+unix://127.0.0.1:PORT/"],
  ...[
    "view-source:http://127.0.0.1:PORT/",
    "jar:http://127.0.0.1:PORT/",
    "ldap://127.0.0.1:PORT/",
    "about:blank",
  ],
  ...["dict://127.0.0.1:PORT/", "tftp://127.0.0.1:PORT/", "netdoc:///etc/passwd", ""],
];

/** All of them, for a canary on this port. */
export function spellings(port: number, friend: string): string[] {
  const all = [...hosts.map((host) => plain.replace("HOST", host)), ...addresses];
  return [...new Set(all)].map((url) => url.replaceAll("PORT", String(port)).replaceAll("FRIEND", friend));
}

/** Answers that lead on to the canary, told by a server that may be reached. */
export const redirects: { status: number; location: string }[] = [301, 302, 303, 307, 308].flatMap((status) =>
  ["http://127.0.0.1:PORT/", "//127.0.0.1:PORT/", "http://localhost:PORT/", "http://[::1]:PORT/"].map(
    (location) => ({ status, location }),
  ),
);
