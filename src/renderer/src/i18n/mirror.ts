/** The shape another language must have: the same keys, without plural forms it does not know. */
export type Mirror<Texts> = {
  readonly [Key in keyof Texts as Key extends `${string}_one` ? never : Key]: Texts[Key] extends string
    ? string
    : Mirror<Texts[Key]>
}
