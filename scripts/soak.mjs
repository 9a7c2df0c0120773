/** `npm run soak`: the damaged workbooks of the tests, 500 of them instead of 60. `MOLDLINE_DAMAGED_WORKBOOKS` sets another number. */
import { spawn } from 'node:child_process'
import { projectEnvironment, root, toolScript } from './project.mjs'

const child = spawn(process.execPath, [toolScript('vitest'), 'run', '--project', 'node', 'damaged-workbooks'], {
  cwd: root,
  env: { MOLDLINE_DAMAGED_WORKBOOKS: '500', ...projectEnvironment() },
  stdio: 'inherit',
})
child.on('close', code => {
  process.exitCode = code ?? 1
})
