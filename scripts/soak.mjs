/** `npm run soak`: the damaged workbooks of the tests, 500 of them instead of 60. `MOLDLINE_DAMAGED_WORKBOOKS` sets another number. */
import { spawn } from 'node:child_process'
import { projectEnvironment, projectNode, root, toolScript } from './project.mjs'

const environment = { MOLDLINE_DAMAGED_WORKBOOKS: '500', ...projectEnvironment() }
const child = spawn(projectNode(), [toolScript('vitest'), 'run', '--project', 'node', 'damaged-workbooks'], {
  cwd: root,
  env: environment,
  stdio: 'inherit',
})
child.on('close', code => {
  process.exitCode = code ?? 1
})
