import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../contract/setting.ts'
import { NoticeQuery } from '../../contract/query.ts'
import { RunRequest } from '../../contract/run-request.ts'
import { RunLogQuery } from '../../contract/run-log.ts'
import { SupportRequest } from '../../contract/run-views.ts'
import { threadUrls } from '../../testing/program-url.ts'
import { smallPlant } from '../../testing/small-plant.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { createEngine } from './create-engine.ts'
import { eventually } from './testing/confirmed-world.ts'
import { startHttpServer } from './testing/http-server.ts'
import { startSmtpServer } from './testing/smtp-server.ts'

const PASSWORD = 'sesame/"opens"-42'
const TOKEN = 'token-no-one-may-see'
const MAY = 'dynamicDatabase/monthlyReports_history/monthlyReports_202505.xlsb'

/** Every file below a folder, as Latin-1 text, so that bytes stay what they are. */
function allBytes(folder: string): readonly { readonly file: string; readonly text: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(file => ({ file, text: readFileSync(file, 'latin1') }))
}

function formsOf(secret: string): readonly string[] {
  const bytes = (text: string) => Buffer.from(text).toString('latin1')
  return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]
    .map(bytes)
    .concat(Buffer.from(secret).toString('base64'))
}

test('a failing login and a server that repeats its token leave no secret in log, notices, database or answers', async () => {
  const plant = await smallPlant()
  const workspace = join(temporaryFolder('workspace'), 'workspace')
  const server = await startSmtpServer({ tls: 'none', user: 'moldline', password: PASSWORD })
  let isCareless = false
  const hook = await startHttpServer(({ headers, body }, response) => {
    if (isCareless) response.writeHead(400).write(`you sent ${headers.authorization} and ${JSON.stringify(body)}`)
    response.end()
  })
  const engine = await createEngine({
    plant: plant.dir,
    workspace,
    workers: threadUrls(),
    version: '0.0.0',
    environment: {
      MOLDLINE_RETRY_COUNT: '0',
      MOLDLINE_READERS: '1',
      MOLDLINE_LOG_LEVEL: 'trace',
      MOLDLINE_SECRET_SMTP_PASSWORD: PASSWORD,
      MOLDLINE_SECRET_WEBHOOK_TOKEN: TOKEN,
    },
    watch: false,
    actor: 'An',
  })
  onTestFinished(() => engine.close())
  const { email } = DEFAULT_SETTINGS
  await engine.changeSettings({
    email: {
      ...email,
      host: '127.0.0.1',
      port: server.port,
      security: 'none',
      user: 'moldline',
      from: 'moldline@plant.example',
      recipients: ['lan@plant.example'],
    },
    webhook: { url: `${hook.origin}/hook` },
  })
  await engine.testChannel('email')
  await engine.testChannel('webhook')
  const mailed = /within a day: (\d{6})/.exec(server.mails[0]?.source.replaceAll('=\r\n', '') ?? '')?.[1] ?? ''
  const posted = /within a day: (\d{6})/.exec(JSON.stringify(hook.posts[0]?.body))?.[1] ?? ''
  expect(await engine.confirmChannel('email', mailed)).toMatchObject({ state: 'on', secret: 'environment' })
  expect(await engine.confirmChannel('webhook', posted)).toMatchObject({ state: 'on', secret: 'environment' })

  await server.close()
  await startSmtpServer({ tls: 'none', port: server.port, user: 'moldline', password: 'another' })
  isCareless = true
  writeFileSync(join(plant.dir, MAY), 'no workbook')
  const { run } = await engine.startRun(RunRequest.parse({}))
  await engine.waitForRun(run)
  const notices = async () => (await engine.listNotices(NoticeQuery.parse({}))).items
  await eventually(async () => expect(await notices()).not.toEqual([]))
  const [{ id } = { id: 0 }] = await notices()
  await eventually(async () => {
    const { deliveries } = await engine.getNotice(id)
    expect(deliveries.map(({ channel, state }) => `${channel} ${state}`)).toEqual([
      'inbox delivered',
      'text-file delivered',
      'email failed',
      'webhook failed',
    ])
  })
  const { deliveries } = await engine.getNotice(id)
  expect(deliveries.at(-2)?.problem).toContain('did not accept the user name and password (535)')
  expect(deliveries.at(-1)?.problem).toContain('you sent Bearer •••')
  await expect(engine.setSecret('smtpPassword', PASSWORD)).rejects.toMatchObject({
    failure: { code: 'secret_unavailable' },
  })

  const answers = JSON.stringify([
    await engine.getNotice(id),
    await engine.listSettings(),
    await engine.listChannels(),
    await engine.listAudit({ offset: 0, limit: 1_000, actions: [], search: '' }),
    await engine.status(),
    await engine.readRunLog(RunLogQuery.parse({ limit: 5_000 })),
    await engine.runDetail({ run }),
  ])
  const support = await engine.makeSupportFile(SupportRequest.parse({ rows: true, names: 'kept' }))
  const unpacked = gunzipSync(readFileSync(support.path)).toString('latin1')
  await engine.close()
  const kept = [...allBytes(workspace), { file: 'answers', text: answers }, { file: 'support', text: unpacked }]
  expect(kept.map(({ file }) => file)).toEqual(
    expect.arrayContaining([expect.stringMatching(/engine\.log$/), expect.stringMatching(/console\.db$/)]),
  )
  expect(kept.some(({ file }) => /notices/.test(file))).toBe(true)
  const found = [PASSWORD, TOKEN]
    .flatMap(formsOf)
    .flatMap(form => kept.filter(({ text }) => text.includes(form)).map(({ file }) => file))
  expect(found).toEqual([])
})
