import type { Difference } from '../../../shared/queries/compare.ts'
import { useWords } from '../../words.tsx'

const kinds = ['added', 'reworded', 'retyped', 'moved', 'resewn', 'removed', 'same'] as const

/** "2 new, 1 reworded": what is different, counted in words. */
export function ChangeCounts({ changes }: { changes: readonly Difference[] }) {
  const { t, list } = useWords()
  const parts = kinds.flatMap((is) => {
    const count = changes.filter((one) => one.is === is).length
    return count ? [t(`specification.count.${is}`, { count })] : []
  })
  return <p className="quiet">{parts.length ? list(parts) : t('specification.noChanges')}</p>
}
