/** Rows of a sheet, the header included. */
export const MAX_ROWS = 1_048_576
/** Links of a sheet; further ones are plain text. */
export const MAX_LINKS = 65_530
/** Characters (UTF-16 units) of a cell. */
export const MAX_CELL_LENGTH = 32_767
