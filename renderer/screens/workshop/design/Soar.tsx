import { soarParts } from '../../../../shared/records/soar.ts'
import type { Rows } from '../../../../shared/rows.ts'
import { useWords } from '../../../words.tsx'
import { BuildingToward } from './BuildingToward.tsx'
import { SoarField } from './SoarField.tsx'

/** Strengths, opportunities, aspirations, results: written, or what people said placed in them. */
export function SoarFrame({ workshop, rows }: { workshop: string; rows: Rows }) {
  const { t } = useWords()
  return (
    <>
      <p className="quiet soar-about">{t('dream.soar.about')}</p>
      <div className="soar">
        {soarParts.map((part) => (
          <SoarField key={part} part={part} workshop={workshop} rows={rows} />
        ))}
      </div>
      <BuildingToward workshop={workshop} rows={rows} />
    </>
  )
}
