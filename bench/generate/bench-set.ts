/** A generated plant for benchmarks; the same options give the same bytes. */
export interface BenchSetOptions {
  /** Number of production records, exactly. */
  readonly records: number
  /** Number of purchase orders, exactly; about 5 % of them are never begun, as on the shipped data. */
  readonly orders: number
  readonly orderFiles: number
  /** Months over which the records are spread, from `firstMonth` on. */
  readonly months: number
  /** `YYYY-MM` */
  readonly firstMonth: string
  /** All months in one file instead of one file a month. */
  readonly oneFile: boolean
  readonly machines: number
  readonly seed: number
}

export type BenchSetName = keyof typeof benchSets

/** Records per order as on the shipped data: 2,134 to 190. */
const ordersFor = (records: number): number => Math.round((records * 190) / 2_134)

/** The sets of `npm run bench`. Machines are chosen so that a month of 24 to 27 working days fills its file. */
export const benchSets = {
  /** The set on which the reference took 34.6 s: 57,618 records and 5,130 orders in 27 + 9 files. */
  medium: {
    records: 57_618,
    orders: 5_130,
    orderFiles: 9,
    months: 27,
    firstMonth: '2022-01',
    oneFile: false,
    machines: 28,
    seed: 57_618,
  },
  /** A million records in months of under 3,000 rows. */
  large: {
    records: 1_000_000,
    orders: ordersFor(1_000_000),
    orderFiles: 156,
    months: 350,
    firstMonth: '2000-01',
    oneFile: false,
    machines: 38,
    seed: 1_000_000,
  },
  /** One file of 100,000 rows: somebody kept a single sheet for three years. */
  oneFile: {
    records: 100_000,
    orders: ordersFor(100_000),
    orderFiles: 16,
    months: 35,
    firstMonth: '2022-01',
    oneFile: true,
    machines: 38,
    seed: 100_000,
  },
} as const satisfies Readonly<Record<string, BenchSetOptions>>
