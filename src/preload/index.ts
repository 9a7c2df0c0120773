import { contextBridge, ipcRenderer } from 'electron'
import { COMMAND, COMMANDS_WANTED, ENGINE_PORT_ANSWER, ENGINE_PORT_REQUEST, SHELL_CALL } from '../contract/channels.ts'
import type {
  EnginePortAnswer,
  RecentPlant,
  ShellBridge,
  ShellCall,
  ShellCommand,
  ShellReply,
} from '../contract/shell-bridge.ts'
import type { ShellSettings } from '../contract/shell-settings.ts'

const bridge: ShellBridge = {
  requestEnginePort: requestId => ipcRenderer.send(ENGINE_PORT_REQUEST, requestId),
  onCommand(listener) {
    const heard = (_: unknown, command: ShellCommand) => listener(command)
    ipcRenderer.on(COMMAND, heard)
    ipcRenderer.send(COMMANDS_WANTED)
    return () => void ipcRenderer.removeListener(COMMAND, heard)
  },
  getShellSettings: async () => (await call({ kind: 'get-settings' })) as ShellSettings,
  changeShellSettings: async change => (await call({ kind: 'change-settings', change })) as ShellSettings,
  recentPlants: async () => (await call({ kind: 'recent-plants' })) as readonly RecentPlant[],
  openPlant: async path => (await call({ kind: 'open-plant', path })) as boolean,
}
contextBridge.exposeInMainWorld('moldline', bridge)

// A port cannot cross the context bridge; it can be posted to the window, and to no other origin than its own.
ipcRenderer.on(ENGINE_PORT_ANSWER, ({ ports }, answer: EnginePortAnswer) => {
  window.postMessage(answer, location.origin, ports)
})

/** What crosses is checked by main; what comes back is what `ShellBridge` promises for that call. */
async function call(asked: ShellCall): Promise<unknown> {
  const reply = (await ipcRenderer.invoke(SHELL_CALL, asked)) as ShellReply
  if (reply.kind === 'done') return reply.value
  throw new Error(`${reply.failure.message} ${reply.failure.remedy}`)
}
