import type { Engine } from '../../../contract/engine.ts'
import { foldText } from '../../../contract/fold-text.ts'
import type { FakePlant } from './fake-plant.ts'

/** Finds orders and findings of a double by what they say. */
export function fakeSearch(plant: FakePlant): Pick<Engine, 'search'> {
  return {
    async search({ text, limit }) {
      const wanted = foldText(text.trim())
      if (wanted === '') return []
      const orders = plant.orders.filter(({ poNo, itemCode }) => foldText(`${poNo} ${itemCode}`).includes(wanted))
      const findings = plant.findings.filter(({ message }) => foldText(message).includes(wanted))
      const hitsOfOrders = orders.map(({ poNo, itemCode, itemName, proStatus }) => ({
        key: poNo,
        title: poNo,
        detail: [itemCode, itemName].filter(Boolean).join(' · '),
        state: proStatus,
      }))
      const hitsOfFindings = findings.map(({ fingerprint, message, rule, severity }) => ({
        key: fingerprint,
        title: message,
        detail: rule,
        state: severity,
      }))
      return [
        { kind: 'order' as const, hits: hitsOfOrders.slice(0, limit), total: orders.length },
        { kind: 'finding' as const, hits: hitsOfFindings.slice(0, limit), total: findings.length },
      ].filter(({ total }) => total > 0)
    },
  }
}
