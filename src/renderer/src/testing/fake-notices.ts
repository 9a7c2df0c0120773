import type { Engine } from '../../../contract/engine.ts'
import { EngineFailure, failure } from '../../../contract/failure.ts'
import {
  NOTICE_STATES,
  type NoticeAction,
  type NoticeDetail,
  type NoticeEventKind,
  type NoticeState,
} from '../../../contract/notice.ts'
import type { FakePlant } from './fake-plant.ts'

const EVENT_OF: Readonly<Record<NoticeAction['kind'], NoticeEventKind>> = {
  acknowledge: 'acknowledged',
  start: 'started',
  resolve: 'resolved',
  reopen: 'reopened',
  note: 'noted',
  snooze: 'snoozed',
}

const STATE_AFTER: Readonly<Record<NoticeAction['kind'], NoticeState | null>> = {
  acknowledge: 'acknowledged',
  start: 'in-progress',
  resolve: 'resolved',
  reopen: 'new',
  note: null,
  snooze: 'snoozed',
}

/** The inbox of the double: lists, filters and changes notices in memory, as the engine does as far as the window can tell. */
export function fakeNotices(plant: FakePlant): Pick<Engine, 'listNotices' | 'getNotice' | 'actOnNotice'> {
  function find(id: number): NoticeDetail {
    const notice = plant.notices.find(other => other.id === id)
    if (notice) return notice
    throw new EngineFailure(failure('notice_not_found', `There is no notice ${id}.`, { remedy: 'Open the inbox.' }))
  }
  return {
    listNotices: ({ offset, limit, states, priorities, agents, search }) => {
      const matching = plant.notices
        .filter(({ state }) => states.length === 0 || states.includes(state))
        .filter(({ priority }) => priorities.length === 0 || priorities.includes(priority))
        .filter(({ agent }) => agents.length === 0 || agents.includes(agent))
        .filter(({ summary }) => summary.toLowerCase().includes(search.toLowerCase()))
      const counts = NOTICE_STATES.map(state => [state, plant.notices.filter(notice => notice.state === state).length])
      return Promise.resolve({
        items: matching
          .slice(offset, offset + limit)
          .map(({ events: _events, text: _text, deliveries: _sent, ...notice }) => notice),
        total: matching.length,
        byState: Object.fromEntries(counts) as Readonly<Record<NoticeState, number>>,
      })
    },
    getNotice: async id => find(id),
    actOnNotice: async (id, action, actor) => {
      const notice = find(id)
      const until = action.kind === 'snooze' ? action.until : null
      const state = STATE_AFTER[action.kind] ?? notice.state
      const changed: NoticeDetail = {
        ...notice,
        state,
        snoozedUntil: action.kind === 'note' ? notice.snoozedUntil : until,
        fixedByRun: null,
        events: [
          ...notice.events,
          {
            id: id * 100 + notice.events.length,
            notice: id,
            kind: EVENT_OF[action.kind],
            at: '2019-02-01T09:00:00.000Z',
            actor: actor ?? 'hoa',
            note: action.note,
            run: null,
            until,
          },
        ],
      }
      plant.notices = plant.notices.map(other => (other.id === id ? changed : other))
      const unread = plant.notices.filter(other => other.state === 'new').length
      plant.status = { ...plant.status, counts: { ...plant.status.counts, unreadNotices: unread } }
      return changed
    },
  }
}
