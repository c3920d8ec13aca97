import { useMemo, useState } from 'react'
import { isTableFormat } from '../../../shared/contract.ts'
import { linesOf } from '../../../shared/queries/compare.ts'
import { outline, versionsOf } from '../../../shared/queries/outline.ts'
import { Button } from '../../pieces/Button.tsx'
import { EmptyState } from '../../pieces/Notices.tsx'
import { useDesk } from '../../store/desk.ts'
import { go, type Place } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import '../specification/specification.css'
import '../people/people.css'
import { Choices } from './Choices.tsx'
import './handover.css'
import { Records } from './Records.tsx'
import { Save } from './Save.tsx'
import type { Asking } from './asking.ts'
import { usePreview } from './usePreview.ts'
import { View } from './View.tsx'

/** Choose who it is for, see what they will get and what is held back, then save the file; and who received what. */
export function Handover(_place: Extract<Place, { at: 'handover' }>) {
  const { t, language } = useWords()
  const rows = useDesk((desk) => desk.rows)
  const [asking, setAsking] = useState<Asking>({
    template: 'outline',
    audience: 'commissioner',
    language: language === 'cy' ? 'cy' : 'en-GB',
    version: null,
    format: 'docx',
    recipient: '',
  })
  const specification = rows.all('specification')[0]
  const versions = useMemo(
    () => (specification ? versionsOf(rows, specification.id) : []),
    [rows, specification],
  )
  const clauses = useMemo(
    () => (specification ? linesOf(outline(rows, specification.id)).length : 0),
    [rows, specification],
  )
  const isNothing = clauses === 0 && versions.length === 0
  const looking = usePreview(asking, language === 'cy' ? 'cy' : 'en-GB', rows, !isNothing)
  if (isNothing)
    return (
      <div className="work people-work">
        <h1 className="sr">{t('handover.title')}</h1>
        <EmptyState
          title={t('handover.nothing')}
          actions={
            <Button look="main" onPress={() => go({ at: 'specification' })}>
              {t('handover.toSpecification')}
            </Button>
          }
        >
          <p>{t('handover.nothing.todo')}</p>
        </EmptyState>
      </div>
    )
  return (
    <div className="room handover">
      <section className="rail choosing" aria-labelledby="handover-title">
        <h1 className="h-page" id="handover-title">
          {t('handover.title')}
        </h1>
        <p className="quiet small">{t('handover.about')}</p>
        <Choices asking={asking} rows={rows} versions={versions} onAsking={setAsking} />
        <Save asking={asking} rows={rows} looking={looking} />
      </section>
      <section className="work" aria-label={t('handover.see')}>
        <div className="sheet people-sheet">
          <View looking={looking} rows={rows} isTables={isTableFormat(asking.format)} />
          <Records rows={rows} />
        </div>
      </section>
    </div>
  )
}
