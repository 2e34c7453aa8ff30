/**
 * The word in the letters that it is meant to be read as: "ｒｅｆｕｎｄ" and "𝐫𝐞𝐟𝐮𝐧𝐝" in plain ones, "r̶e̶f̶u̶n̶d̶" without what is
 * drawn over it, and Cyrillic or Greek look-alikes among Latin letters as Latin. Words wholly of another script stay.
 */
export function plainLetters(word: string): string {
  if (isAscii(word)) return word;
  const plain = word.normalize("NFKC").replace(/[\u0300-\u036f\u20d0-\u20ff]/g, "");
  if (!/[a-z]/i.test(plain) || !/[\u0370-\u04ff]/.test(plain)) return plain;
  return plain.replace(/[\u0370-\u04ff]/g, (letter) => lookAlikes.get(letter) ?? letter);
}

const foreign = "аеорсухіјѕԁԛԝьАВЕКМНОРСТУХІЈЅοαιυνκρτχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
const latin = "aeopcyxijsdqwbABEKMHOPCTYXIJSoaiuvkptxABEZHIKMNOPTYX";
const lookAlikes = new Map([...foreign].map((letter, k) => [letter, latin[k] as string]));

function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) > 127) return false;
  return true;
}
