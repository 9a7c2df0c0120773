import { contextBridge, ipcRenderer } from 'electron'
import { ENGINE_PORT_ANSWER, ENGINE_PORT_REQUEST } from '../contract/channels.ts'
import type { EnginePortAnswer, ShellBridge } from '../contract/shell-bridge.ts'

const bridge: ShellBridge = {
  requestEnginePort: requestId => ipcRenderer.send(ENGINE_PORT_REQUEST, requestId),
}
contextBridge.exposeInMainWorld('moldline', bridge)

// A port cannot cross the context bridge; it can be posted to the window, and to no other origin than its own.
ipcRenderer.on(ENGINE_PORT_ANSWER, ({ ports }, answer: EnginePortAnswer) => {
  window.postMessage(answer, location.origin, ports)
})
