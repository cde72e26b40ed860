/** True for a line between the pieces of a table that only marks a new page: 续表, a page number. */
export function isPageMark(text: string): boolean {
  return (
    /^[（(]?\s*(续表|接上[表页]|上接.{0,6}|表[\d一二三四]续|续前表)\s*[）)]?$/.test(text) ||
    /^[-—－\s]*\d{1,3}[-—－\s]*$/.test(text)
  );
}
