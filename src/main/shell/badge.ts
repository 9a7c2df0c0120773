import { app, nativeImage, type BrowserWindow } from 'electron'

/** A red dot of 16 × 16 pixels, for the taskbar of Windows, which shows no numbers. */
const DOT =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAYAAAAf8/9hAAAAb0lEQVR42mN4YGjIgAVLAHEkEFdDcSRUDEMtNo1zgfg/DjwX3SBkzRZA/BiPZhh+DFWLYoAEkZqRDZFANmAuCZqRvcMAs/0/mViCARrC5BoQyQCNJnINqKaKARR7geJApDgaqZKQKE7KVMlMZGVnAOHm8nTDLTxpAAAAAElFTkSuQmCC'

export interface BadgeOptions {
  readonly platform: NodeJS.Platform
  readonly window: () => BrowserWindow | null
}

/** Shows how many notices nobody has looked at: a number on the icon, on Windows a dot over it. */
export function createBadge({ platform, window }: BadgeOptions): (unread: number) => void {
  return unread => {
    if (platform !== 'win32') {
      app.setBadgeCount(unread)
      return
    }
    const description = unread === 0 ? '' : `${unread} unread ${unread === 1 ? 'notice' : 'notices'}`
    window()?.setOverlayIcon(unread === 0 ? null : nativeImage.createFromDataURL(DOT), description)
  }
}
