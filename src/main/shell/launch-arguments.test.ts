import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { cliArguments, engineArguments, launchArguments, LaunchArguments } from './launch-arguments.ts'

test('folders are taken relative to where the person stands, whatever else Electron and Chromium were given', () => {
  const argv = [
    'electron',
    '--inspect=0',
    '--remote-debugging-port=0',
    '/app',
    '--user-data-dir=/u',
    '--plant',
    'plants/a',
    '--workspace=/w',
    '--as',
    'Lan',
  ]
  expect(launchArguments(argv, '/home/lan')).toEqual({
    plant: resolve('/home/lan', 'plants/a'),
    workspace: resolve('/w'),
    as: 'Lan',
  })
})

test('nothing given is nothing', () => {
  expect(launchArguments(['Moldline'], '/')).toEqual({})
  expect(launchArguments(['Moldline', '--plant'], '/')).toEqual({})
})

test('the engine process gets the same again', () => {
  expect(engineArguments({ plant: '/p', as: 'Lan' })).toEqual(['--plant', '/p', '--as', 'Lan'])
})

test('behind --cli stands a command line', () => {
  expect(cliArguments(['Moldline', '--cli', 'orders', '--late'])).toEqual(['orders', '--late'])
  expect(cliArguments(['Moldline', '--plant', '/p'])).toBeNull()
})

test('a link leads somewhere, and beside it nothing else counts', () => {
  const run = { link: { kind: 'run', id: 12 } }
  expect(launchArguments(['Moldline', 'moldline://run/12'], '/')).toEqual(run)
  const smuggled = ['Moldline', '--plant', '/etc', '--as', 'Eve', 'moldline://run/12', '--cli', 'run']
  expect(launchArguments(smuggled, '/')).toEqual(run)
  expect(cliArguments(smuggled)).toBeNull()
  expect(launchArguments(['Moldline', '--plant=/etc', 'MOLDLINE://run/12" --plant /etc'], '/')).toEqual({})
})

test('what a second start hands over is checked again', () => {
  expect(LaunchArguments.safeParse({ link: { kind: 'run', id: 12, plant: '/etc' } }).success).toBe(false)
  expect(LaunchArguments.safeParse({ link: 'moldline://run/12' }).success).toBe(false)
})
