/** An object of a JSON document whose content is not known yet. */
export type SchemaObject = Readonly<Record<string, unknown>>

export function isSchemaObject(value: unknown): value is SchemaObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value counts as nothing in the reference's language: null, false, 0, empty text, list or object. */
export function isFalsy(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  return isSchemaObject(value) ? Object.keys(value).length === 0 : !value
}
