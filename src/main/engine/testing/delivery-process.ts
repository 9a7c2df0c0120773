import { DEFAULT_SETTINGS } from '../../../contract/setting.ts'
import { silentLog } from '../../pipeline/log.ts'
import { openConsoleDatabase } from '../../storage/console/console-database.ts'
import { createDeliveryDesk } from '../delivery-desk.ts'
import { DELIVERY_POLICY } from '../delivery-policy.ts'
import { createKnownSecrets } from '../secrets/known-secrets.ts'
import { createSecretStore } from '../secrets/create-secret-store.ts'

// A process that works off the queue of a console.db by a webhook, until it is killed: `node delivery-process.ts <console.db> <url>`.
const [, , path = '', url = ''] = process.argv
const known = createKnownSecrets()
const desk = createDeliveryDesk({
  db: openConsoleDatabase(path, { readonly: false }),
  settings: () => ({ ...DEFAULT_SETTINGS, webhook: { url } }),
  plantName: () => 'plant',
  secrets: createSecretStore({ environment: {}, ask: null, workspace: '', known }),
  redact: known.redact,
  notify: null,
  onChanged: () => {},
  clock: () => new Date(),
  log: silentLog,
  policy: { ...DELIVERY_POLICY, firstPauseMs: 1, longestPauseMs: 20 },
})
desk.resume()
setInterval(() => {}, 60_000)
