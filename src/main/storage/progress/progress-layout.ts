/**
 * Progress per order in intervals of runs, the columns that are filtered and sorted by beside the whole as JSON. `own_pace` is good
 * pieces a producing day, for the median of an item without reading its orders. `sums` went with `order-index-layout.ts`.
 */
export const progressLayout = `
  create table order_progress(
    id integer primary key, po_no text not null, from_run integer not null, to_run integer, item_code text, item_name text,
    pro_status text not null, risk text not null, po_eta text, item_quantity integer, item_remain integer, surplus integer not null,
    forecast_date text, finished_date text, own_pace real, search_text text not null, progress text not null
  ) strict;
  create unique index order_progress_open on order_progress(po_no) where to_run is null;
  create index order_progress_unfinished on order_progress(pro_status, po_no) where to_run is null;
  create index order_progress_sums on order_progress(pro_status, risk, item_quantity, item_remain, surplus) where to_run is null;
  create index order_progress_attention on order_progress(risk, po_no) where to_run is null and finished_date is null;
  create index order_progress_item on order_progress(item_code, pro_status, own_pace, po_no) where to_run is null;
`
