/**
 * What cannot stand in XML as it is: markup, control characters but tab and line feed, lone surrogates, the two non-characters, and text that
 * looks like one of Excel's own `_xHHHH_` escapes.
 */
const special =
  // oxlint-disable-next-line no-control-regex -- these characters are what is looked for
  /[&<>"\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|_(?=x[0-9A-Fa-f]{4}_)/g

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text of a cell or attribute: nothing is dropped, Excel's `_xHHHH_` (ECMA-376, ST_Xstring) stands for what XML cannot hold. */
export function xmlText(text: string): string {
  return text.replaceAll(special, sign => entities[sign] ?? excelEscape(sign))
}

function excelEscape(sign: string): string {
  return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}
