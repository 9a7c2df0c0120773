/** What a state means to the reader; used for status only, never for decoration (ui.md, rule 1). */
export type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'quiet'
