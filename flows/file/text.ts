/** Characters that no screen shows, and those that turn the direction of what follows: no file holds them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
export const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** A text as a file can hold it: what could not be read again is left out. */
export function fileText(text: string): string {
  const lines = text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").toWellFormed();
  return unseen.test(lines) ? lines.replaceAll(new RegExp(unseen, "g"), "") : lines;
}

/** Bytes of a text in UTF-8. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) bytes += 1;
    // each half of a pair counts two of its four
    if (unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff)) bytes += 1;
  }
  return bytes;
}
