import { useState } from 'react'
import { isRefusal } from '../../../../shared/command.ts'
import type { Row, Rows } from '../../../../shared/rows.ts'
import { tagOf } from '../../../i18n.ts'
import { Field } from '../../../pieces/Field.tsx'
import { ClauseMark } from '../../../pieces/Marks.tsx'
import { tryAct } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { useDraft } from '../../specification/useDraft.ts'
import { Element } from './Element.tsx'

const columns = ['standard', 'local_choice'] as const
export type ElementType = (typeof columns)[number]

/** Two columns: what must be the same everywhere, and what each place chooses. */
export function Elements({ workshop, rows }: { workshop: string; rows: Rows }) {
  const { t } = useWords()
  const all = rows.where('design', 'workshop', workshop)
  return (
    <div className="design-halves">
      <p id="element-keys" className="sr">
        {t('dream.design.keys')}
      </p>
      {columns.map((type) => (
        <Column
          key={type}
          type={type}
          workshop={workshop}
          rows={rows}
          elements={all.filter((one) => (one.type ?? 'standard') === type)}
        />
      ))}
    </div>
  )
}

interface ColumnProps {
  type: ElementType
  workshop: string
  rows: Rows
  elements: Row<'design'>[]
}

function Column({ type, workshop, rows, elements }: ColumnProps) {
  const { t, language, why } = useWords()
  const [text, setText, clear] = useDraft(`design:${workshop}:${type}`)
  const [wrong, setWrong] = useState('')
  const add = async () => {
    if (!text.trim()) return
    const done = await tryAct('addDesign', { workshop, text, lang: tagOf(language), type })
    if (isRefusal(done)) return setWrong(why(done))
    clear()
    setWrong('')
  }
  return (
    <section className="pile section" aria-labelledby={`column-${type}`}>
      <div>
        <h2 className="h-sec column-name" id={`column-${type}`}>
          <ClauseMark kind={type} isWordHidden /> {t(`dream.design.${type}`)}
        </h2>
        <p className="small quiet">{t(`dream.design.${type}.about`)}</p>
      </div>
      {elements.length === 0 && <p className="quiet">{t('dream.design.none')}</p>}
      <ul className="elements">
        {elements.map((one, at) => (
          <Element key={one.id} element={one} rows={rows} list={elements} at={at} />
        ))}
      </ul>
      <Field
        label={t(`dream.design.${type}.add`)}
        value={text}
        onChange={(typed) => (setText(typed), setWrong(''))}
        onEnter={() => void add()}
        error={wrong || undefined}
      />
    </section>
  )
}
