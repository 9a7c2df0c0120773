import type { Finding } from '../../../contract/finding.ts'

/**
 * A finding as `--json` prints it: the columns of the reference's two sheets (production spec 6.2), empty where the reference
 * knows no such warning, then ours. `message` is the reference's text where there is one, `sentence` always ours.
 */
export function findingDocument(finding: Finding): Readonly<Record<string, unknown>> {
  const { poNo, warning, message, evidenceHash: _, ...ours } = finding
  return {
    poNo,
    itemInfo: warning?.sheet === 'item_invalid_warnings' ? warning.subject : null,
    warningType: warning?.warningType ?? null,
    mismatchType: warning?.mismatchType ?? null,
    requiredAction: warning?.requiredAction ?? null,
    message: warning?.message ?? message,
    sentence: message,
    ...ours,
  }
}
