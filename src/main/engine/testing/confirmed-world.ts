import { expect, vi } from 'vitest'
import { EngineFailure } from '../../../contract/failure.ts'
import { DEFAULT_SETTINGS } from '../../../contract/setting.ts'
import { deliveryFailure } from '../channels/delivery-failure.ts'
import type { DeliveryDesk } from '../delivery-desk.ts'
import { deliveryWorld, type DeliveryWorld } from './delivery-fixture.ts'
import { recordingChannel } from './recording-channel.ts'
import type { TestSmtpServer } from './smtp-server.ts'

/** A failure that may pass. */
export const busy = new EngineFailure(deliveryFailure('The server is busy.', 'Wait.', true))

/** E-mail to a server on this computer, two recipients. */
export function emailTo(
  { port }: Pick<TestSmtpServer, 'port'>,
  recipients = ['lan@plant.example', 'minh@plant.example'],
) {
  const email = { ...DEFAULT_SETTINGS.email, host: '127.0.0.1', port, security: 'none' as const, recipients }
  return { email: { ...email, from: 'moldline@plant.example' } }
}

/** A world whose channels are recording ones, set up and confirmed. */
export async function confirmedWorld(answer?: Parameters<typeof recordingChannel>[0]) {
  const world = deliveryWorld({ webhook: { url: 'https://hooks.plant.example/x' } })
  const setUp = world.open({ openChannel: async () => recordingChannel(), newCode: () => '123456' })
  await setUp.testChannel('webhook', 'Lan')
  await setUp.confirmChannel('webhook', '123456', 'Lan')
  await setUp.close()
  const channel = recordingChannel(answer)
  return { world, channel, open: (given = {}) => world.open({ openChannel: async () => channel, ...given }) }
}

/** Looks until it is so; the limit is for hanging, never for speed. */
export function eventually(look: () => void | Promise<void>): Promise<void> {
  return vi.waitFor(look, { timeout: 60_000, interval: 5 })
}

/** Waits until nothing waits for a notice any more. */
export function ended(world: DeliveryWorld, notice: number): Promise<void> {
  return eventually(() => expect(world.deliveries(notice).filter(({ state }) => state === 'waiting')).toEqual([]))
}

/** Sends a test message and gives back the code that it brought. */
export async function confirmByMail(desk: DeliveryDesk, server: TestSmtpServer): Promise<void> {
  await desk.testChannel('email', 'Lan')
  const code = /within a day: (\d{6})/.exec(server.mails.at(-1)?.source.replaceAll('=\r\n', '') ?? '')?.[1] ?? ''
  await desk.confirmChannel('email', code, 'Lan')
}
