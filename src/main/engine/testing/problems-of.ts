/** The problems a check found; one that came to no end is a problem too, so that the others go on. */
export async function problemsOf(check: () => Promise<readonly string[]>): Promise<readonly string[]> {
  try {
    return await check()
  } catch (error) {
    return [`The check came to no end: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`]
  }
}
