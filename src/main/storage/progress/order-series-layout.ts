/**
 * The list of orders, one narrow row for each order's progress in force: filters, sorts and totals over 50,000 orders read 15 MB
 * instead of the 150 MB of their whole progress. Written with the progress it belongs to (`order-listing.ts`) and gone with it, by triggers; `findings` when a tracking ends.
 * Its indexes but that of the number went with `order-index-layout.ts`.
 */
export const orderSeriesLayout = `
  create table order_listing(
    id integer primary key, po_no text not null, pro_status text not null, eta_status text not null, risk text not null,
    urgency integer not null, molded real, molded_pieces integer, item_remain integer, item_quantity integer,
    surplus integer not null, received_date text, po_eta text, forecast_date text, started_date text, finished_date text,
    latest_time text, latest_machine text, latest_mold text, total_day integer, total_shift integer, total_shot integer,
    capacity real, item_code text, item_name text, item_type text, machines text, molds text, mold_list text, cavities text,
    resins text, colors text, additives text, warnings text, findings integer not null, revisions integer not null,
    confirmed text not null, listed text not null, search_text text not null
  ) strict;
  create index order_listing_number on order_listing(po_no);
  create index order_listing_urgency on order_listing(urgency, po_no);
  create index order_listing_eta on order_listing(po_eta, po_no);
  create index order_listing_remain on order_listing(item_remain, po_no);
  create index order_listing_quantity on order_listing(item_quantity, po_no);
  create index order_listing_molded on order_listing(molded, po_no);
  create index order_listing_finished on order_listing(finished_date, po_no);
  create trigger order_listing_gone after delete on order_progress
    begin delete from order_listing where id = old.id; end;
  create trigger order_listing_ended after update of to_run on order_progress when new.to_run is not null
    begin delete from order_listing where id = new.id; end;
`
