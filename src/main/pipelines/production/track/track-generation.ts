export async function trackGeneration(_input: object): Promise<{ readonly counts: Record<string, number>; readonly skipped: string[] }> {
  return { counts: {}, skipped: [] }
}
