import type { ReactNode } from 'react'
import { useWords } from '../../../words.tsx'

interface BesideTableProps {
  label: string
  /** What stands beside the cells, each with a key of its own. */
  heads: readonly { id: string; name: string }[]
  /** Its rows. */
  children: ReactNode
}

/** Cells down, and what they are compared in across. It scrolls sideways where it is narrow: keys reach that too. */
export function BesideTable({ label, heads, children }: BesideTableProps) {
  const { t } = useWords()
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="cv-beside-scroll" role="region" tabIndex={0} aria-label={label}>
      <table className="cv-beside-table">
        <thead>
          <tr>
            <th scope="col">{t('canvasTable.compare.cell')}</th>
            {heads.map((one) => (
              <th key={one.id} scope="col">
                {one.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
