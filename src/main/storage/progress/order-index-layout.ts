/** Lists of orders are filtered, sorted and summed in memory (`order-index.ts`): what only served SQLite for it costs every run time and 30 MB. */
export const orderIndexLayout = `
  drop index order_listing_urgency;
  drop index order_listing_eta;
  drop index order_listing_remain;
  drop index order_listing_quantity;
  drop index order_listing_molded;
  drop index order_listing_finished;
  drop index order_progress_sums;
`
