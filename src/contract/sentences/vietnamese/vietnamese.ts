import { englishRules } from '../../rule-words/english.ts'
import { vietnameseRules } from '../../rule-words/vietnamese.ts'
import { RULE_IDS } from '../../rule.ts'
import type { SentenceCatalogue } from '../create-retelling.ts'
import { channels } from './channels.ts'
import { counted } from './counted.ts'
import { definitions } from './definitions.ts'
import { findings } from './findings.ts'
import { healing } from './healing.ts'
import { orders } from './orders.ts'
import { phases } from './phases.ts'
import { plantFiles } from './plant-files.ts'
import { recovery } from './recovery.ts'
import { requests } from './requests.ts'
import { runs } from './runs.ts'
import { shell } from './shell.ts'
import { storage } from './storage.ts'
import { workbooks } from './workbooks.ts'

/** Every sentence of the engine in Vietnamese, by its English pattern. Advice is for the window: a screen in place of a command. */
export const vietnamese: SentenceCatalogue = {
  ...counted,
  ...findings,
  ...orders,
  ...workbooks,
  ...definitions,
  ...plantFiles,
  ...runs,
  ...phases,
  ...healing,
  ...recovery,
  ...storage,
  ...requests,
  ...channels,
  ...shell,
  ...Object.fromEntries(RULE_IDS.map(rule => [englishRules[rule].sentence, vietnameseRules[rule].sentence])),
}
