import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createStore } from 'zustand/vanilla'
import { connect } from './api/connect.ts'
import { Console } from './console.tsx'
import { createI18n } from './i18n/i18n.ts'
import { createSession, type Connection } from './state/session.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const connection = createStore<Connection>(() => 'connecting')
const api = connect({
  onOpen: () => connection.setState('open', true),
  onClose: () => connection.setState(before => (before === 'refused' ? before : 'lost'), true),
  onRefused: () => connection.setState('refused', true),
  isLost: () => connection.getState() === 'lost' || connection.getState() === 'refused',
  actor: () => session.preferences.getState().actor,
})
const session = createSession({ api, connection, now: () => new Date(), window })
const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

createRoot(root).render(
  <StrictMode>
    <Console session={session} i18n={createI18n(session.preferences.getState().language)} styleNonce={styleNonce} />
  </StrictMode>,
)
