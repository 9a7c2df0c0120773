import type {
  ItemComposition,
  MoldInfo,
  MoldSpecification,
  Versioned,
} from '../../../../../contract/production-rows.ts'
import { hasResin } from './recipe.ts'
import { splitList } from './split-list.ts'

/**
 * What an item may be made with: the standard side of production spec V-14, kept as what it is, a product of (mold, tonnage) and
 * recipe. What master data leave open is null and no row is flagged for it (Q38, Q58).
 */
export interface StandardItem {
  /** Its rows in moldSpecificationSummary. */
  readonly specifications: readonly Versioned<MoldSpecification>[]
  /** Tonnages by mold; null tonnages when moldInfo has a gap there. The map is null when a mold list is missing. */
  readonly molds: ReadonlyMap<string, ReadonlySet<string> | null> | null
  /** Recipes with a resin; null when none is known. */
  readonly recipes: readonly Versioned<ItemComposition>[] | null
}

/** A mold an item is made with, of which moldInfo does not say enough (production spec V-14 step 3). */
export interface MoldGap {
  readonly specification: Versioned<MoldSpecification>
  readonly moldNo: string | null
  readonly molds: readonly Versioned<MoldInfo>[]
  /** What is missing, as the end of a sentence. */
  readonly problem: string
}

export interface Standard {
  /** By itemCode, then itemName; a name left empty in moldSpecificationSummary stands for each (its gap is reported once). */
  readonly items: ReadonlyMap<string, ReadonlyMap<string | null, StandardItem>>
  readonly moldGaps: readonly MoldGap[]
  /** Items without any recipe, each once (production spec V-14 step 6). */
  readonly recipeGaps: readonly Versioned<MoldSpecification>[]
}

interface StandardDraft {
  readonly specifications: Versioned<MoldSpecification>[]
  molds: Map<string, ReadonlySet<string> | null> | null
  recipes: readonly Versioned<ItemComposition>[] | null
}

/** Master rows by their key. */
export interface StandardSources {
  readonly specifications: readonly Versioned<MoldSpecification>[]
  readonly molds: ReadonlyMap<string, readonly Versioned<MoldInfo>[]>
  readonly recipes: ReadonlyMap<string | null, readonly Versioned<ItemComposition>[]>
}

/** Builds the standard, keeping gaps in first-seen order (Q50). */
export function buildStandard({ specifications, molds, recipes }: StandardSources): Standard {
  const items = new Map<string, Map<string | null, StandardDraft>>()
  const moldGaps: MoldGap[] = []
  const recipeGaps: Versioned<MoldSpecification>[] = []

  for (const specification of specifications) {
    const item = standardItem(items, specification)
    if (item.specifications.length === 0) {
      item.recipes = recipesOf(specification, recipes)
      if (item.recipes?.length === 0) {
        recipeGaps.push(specification)
        item.recipes = null
      }
    }
    item.specifications.push(specification)
    const listed = splitList(specification.moldList)
    if (listed.length === 0) {
      item.molds = null
      moldGaps.push({ specification, moldNo: null, molds: [], problem: 'has no mold list' })
    }
    for (const moldNo of listed) {
      const rows = molds.get(moldNo) ?? []
      const problem = moldProblem(specification, moldNo, rows)
      if (problem !== null) moldGaps.push({ specification, moldNo, molds: rows, problem })
      item.molds?.set(moldNo, problem === null ? tonnagesOf(rows) : null)
    }
  }
  return { items, moldGaps, recipeGaps }
}

/** The item of a row, or null when moldSpecificationSummary does not have it. */
export function standardItemOf(
  standard: Standard,
  itemCode: string | null,
  itemName: string | null,
): StandardItem | null {
  if (itemCode === null) return null
  const names = standard.items.get(itemCode)
  return names?.get(itemName) ?? names?.get(null) ?? null
}

/** Whether the item is made with this mold, as far as its lists say. */
export function listsMold({ molds }: StandardItem, moldNo: string | null): boolean {
  return molds === null || (moldNo !== null && molds.has(moldNo))
}

function standardItem(
  items: Map<string, Map<string | null, StandardDraft>>,
  { itemCode, itemName }: MoldSpecification,
): StandardDraft {
  let names = items.get(itemCode)
  if (names === undefined) items.set(itemCode, (names = new Map()))
  let item = names.get(itemName)
  if (item === undefined) names.set(itemName, (item = { specifications: [], molds: new Map(), recipes: null }))
  return item
}

/** Recipes with a resin; empty when the item has none at all, null when none of its recipes can be judged by. */
function recipesOf(
  { itemCode, itemName }: MoldSpecification,
  recipes: StandardSources['recipes'],
): readonly Versioned<ItemComposition>[] | null {
  if (itemName === null) return null
  const own = (recipes.get(itemCode) ?? []).filter(recipe => recipe.itemName === itemName)
  if (own.length === 0) return []
  const usable = own.filter(hasResin)
  return usable.length === 0 ? null : usable
}

function moldProblem(
  { itemName }: MoldSpecification,
  moldNo: string,
  molds: readonly Versioned<MoldInfo>[],
): string | null {
  if (itemName === null) return 'has no item name'
  if (molds.length === 0) return `lists mold ${moldNo}, which is not in moldInfo`
  if (molds.some(isComplete)) return null
  const missing = molds.some(mold => mold.moldName !== null) ? 'machine tonnages' : 'name'
  return `lists mold ${moldNo}, which has no ${missing} in moldInfo`
}

function isComplete(mold: MoldInfo): boolean {
  return mold.moldName !== null && splitList(mold.machineTonnage).length > 0
}

function tonnagesOf(molds: readonly Versioned<MoldInfo>[]): ReadonlySet<string> {
  return new Set(molds.filter(isComplete).flatMap(mold => splitList(mold.machineTonnage)))
}
