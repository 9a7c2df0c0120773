/**
 * Text of one line: whatever could end a line or hide in one becomes a space, so that nothing of a notice can start a header of its
 * own, and what a server answers cannot draw on a screen.
 */
export function oneLine(text: string, maxLength: number): string {
  const line = text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
  return line.length > maxLength ? `${line.slice(0, maxLength - 1).trimEnd()}…` : line
}
