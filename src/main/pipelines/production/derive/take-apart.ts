import { isSplitQuantity } from '../../../../contract/order-breakdown.ts'
import type { OrderFigure } from '../../../../contract/order-derivation.ts'
import { cellFigure } from './cell-figure.ts'
import { isCellFigure } from './cell-figure.ts'
import { distinctFigure, isDistinctFigure } from './distinct-figure.ts'
import { latestFigure } from './latest-figure.ts'
import { capacityFigure, progressFigure, remainFigure, surplusFigure } from './quantity-figure.ts'
import { measureFigure } from './measure-figure.ts'
import type { OrderEvidence } from './order-evidence.ts'
import { paceFigure, forecastFigure, riskFigure } from './risk-figure.ts'
import type { TakenApart } from './part.ts'
import { etaStatusFigure, finishedFigure, proStatusFigure, startedFigure } from './state-figure.ts'
import { isSumFigure, sumFigure } from './sum-figure.ts'
import { warningsFigure } from './warnings-figure.ts'

/** What a figure of an order is made of; `key` names an entry of a map or of a split. */
export function takeApart(evidence: OrderEvidence, figure: OrderFigure, key: string | null): TakenApart {
  if (isCellFigure(figure)) return cellFigure(evidence, figure)
  if (isSplitQuantity(figure)) return measureFigure(evidence, figure, key)
  if (isSumFigure(figure)) return sumFigure(evidence, figure, key)
  if (isDistinctFigure(figure)) return distinctFigure(evidence, figure)
  switch (figure) {
    case 'itemRemain':
      return remainFigure(evidence)
    case 'surplus':
      return surplusFigure(evidence)
    case 'progress':
      return progressFigure(evidence)
    case 'capacity':
      return capacityFigure(evidence)
    case 'startedDate':
      return startedFigure(evidence)
    case 'actualFinishedDate':
      return finishedFigure(evidence)
    case 'proStatus':
      return proStatusFigure(evidence)
    case 'etaStatus':
      return etaStatusFigure(evidence)
    case 'lastestRecordTime':
    case 'lastestMachineNo':
    case 'lastestMoldNo':
      return latestFigure(evidence, figure)
    case 'warningNotes':
      return warningsFigure(evidence)
    case 'pace':
      return paceFigure(evidence)
    case 'forecastDate':
      return forecastFigure(evidence)
    case 'risk':
      return riskFigure(evidence)
    default:
      return figure satisfies never
  }
}
