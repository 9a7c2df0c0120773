/** `Sheet1!L312`, without a sheet the address alone; a sheet whose name is more than letters and digits stands in quotes, its own quotes doubled. */
export function goToAddress(sheet: string, address: string): string {
  if (sheet === '') return address
  const isPlain = /^[\p{L}_][\p{L}\d_]*$/u.test(sheet)
  return isPlain ? `${sheet}!${address}` : `'${sheet.replaceAll("'", "''")}'!${address}`
}
