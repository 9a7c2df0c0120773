/**
 * Whether a spreadsheet could take a text for a formula (design 7): it begins with `=`, `+`, `-`, `@`, a tab or a line break, or
 * with one of the four signs in full width, which some programs turn into the plain ones.
 */
export function startsLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text)
}
