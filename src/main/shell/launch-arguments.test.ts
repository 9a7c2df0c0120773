import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { cliArguments, engineArguments, launchArguments } from './launch-arguments.ts'

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
