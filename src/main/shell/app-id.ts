/** Identifies the program to its system: notifications and task bar of Windows, bundle of macOS. The installers carry the same. */
export const APP_ID = 'com.moldline.console'
