/** What was written and not sent, by conversation: looking elsewhere for a moment loses no word. */
export const unsentReplies = {
  read: (id: string): string => {
    try {
      return sessionStorage.getItem(keyOf(id)) ?? "";
    } catch {
      return "";
    }
  },
  write: (id: string, text: string): void => {
    try {
      if (text === "") sessionStorage.removeItem(keyOf(id));
      else sessionStorage.setItem(keyOf(id), text);
    } catch {
      // where storage is forbidden, the text lives as long as the box
    }
  },
};

const keyOf = (id: string) => `baton.reply.${id}`;
