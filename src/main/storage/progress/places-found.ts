/** Where the orders of a question stand in the index, in the order asked for, with sums over all of them. */
export interface PlacesFound {
  readonly places: Uint32Array
  readonly itemQuantity: number
  readonly itemRemain: number
  readonly surplus: number
}
