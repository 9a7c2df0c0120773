/**
 * The few modules of Electron that the shell uses, for machines where Electron's program is not: main runs in plain Node, the engine in a
 * real process of its own, the window in a Chromium that the test brings (`chromium-half.ts`). Types are picked from Electron's own; what is
 * not modelled throws and says its name.
 */
export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { ipcMain, protocol, session } from './pages.ts'
export { MessageChannelMain } from './ports.ts'
export { dialog, Menu, nativeImage, Notification, safeStorage, screen, shell, Tray } from './system.ts'
export { utilityProcess } from './utility-process.ts'
