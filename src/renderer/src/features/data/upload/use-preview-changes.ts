import { useMemo } from 'react'
import type { PreviewChange, UploadPreview } from '../../../../../contract/upload.ts'
import { createListStore, type ListStore } from '../../../state/list-store.ts'
import { useSession } from '../../../state/session-context.ts'

/** A change with the place it has in the preview, which is its name. */
export type PlacedChange<Kind extends PreviewChange['kind']> = Extract<PreviewChange, { kind: Kind }> & {
  readonly place: number
}

/** Changes of one kind, page by page. What shows a preview is made anew with the next one, and so is its list. */
export function usePreviewChanges<Kind extends PreviewChange['kind']>(
  { upload }: UploadPreview,
  kind: Kind,
): ListStore<PlacedChange<Kind>, null, null> {
  const { api } = useSession()
  return useMemo(() => {
    return createListStore<PlacedChange<Kind>, null, null>(null, {
      pageSize: 500,
      wholeLimit: 1_000,
      fetchPage: async ({ offset, limit }) => {
        const { items, total } = await api.sources.listPreviewChanges.query({ upload, kind, offset, limit })
        const placed = items.map((item, at) => ({ ...item, place: offset + at }) as PlacedChange<Kind>)
        return { items: placed, total, extra: null }
      },
    })
  }, [api, upload, kind])
}
