/** What the search finds, in the palette. */
export const search = {
  kinds: {
    order: 'Orders',
    item: 'Items',
    mold: 'Molds',
    machine: 'Machines',
    finding: 'Findings',
    run: 'Runs',
    notice: 'Notices',
    file: 'Files',
  },
  run: 'Run {{run}}',
  all: 'Show all {{total}}: {{kind}}',
  recent: 'Last opened',
  searching: 'Searching…',
} as const
