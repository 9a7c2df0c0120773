import { delimiter, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { onProjectNode, projectEnvironment, projectNode, root, userNode } from './project.mjs'

const environment = { PATH: [join(root, 'node_modules', '.bin'), dirname(process.execPath)].join(delimiter) }

test("the project's Node is the one of its node package, and the tests run on it", () => {
  expect(projectNode()).toMatch(/node_modules/)
  expect(onProjectNode()).toBe(true)
})

test("the project's Node and its commands come first in the path, each once", () => {
  const path = projectEnvironment(environment)['PATH']?.split(delimiter) ?? []
  expect(path[0]).toBe(dirname(projectNode() ?? ''))
  expect(path.filter(folder => folder.endsWith('.bin'))).toHaveLength(1)
})

test('packages are not installed by the Node that lies among them, when there is another', () => {
  const other = process.platform === 'win32' ? process.env['ComSpec'] : '/bin/sh'
  expect(userNode({ ...environment, npm_node_execpath: other })).toBe(other)
})
