import { useMemo } from 'react'
import { inLanguage } from '../../../shared/methods/index.ts'
import { cyclesOf } from '../../../shared/queries/citable.ts'
import { outlineOfVersion } from '../../../shared/queries/outline.ts'
import type { Row } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import type { PageProps } from './shared.ts'
import { textOf } from '../../../shared/record.ts'

/** Where the sections, the learning cycles and the hand-over are. */
export function Rail({ rows, sections, place, current }: PageProps & { current: Row<'version'> | null }) {
  const { t, language } = useWords()
  const cycles = useMemo(() => cyclesOf(rows), [rows])
  const shown = useMemo(
    () => (current ? outlineOfVersion(rows, current) : sections),
    [rows, current, sections],
  )
  const chosen = shown.find((one) => one.lines.some((line) => line.id === place.clause))?.section.id
  const isOutline = !place.cycle && !place.compare
  return (
    <nav className="rail sections" aria-label={t('specification.sections')}>
      <h2 className="label">{t('specification.sections')}</h2>
      <ol>
        {shown.map(({ section, number, lines }) => (
          <li key={section.id}>
            <button
              type="button"
              className="rail-link"
              aria-current={isOutline && chosen === section.id ? 'true' : undefined}
              onClick={() => toSection(section.id, isOutline)}
            >
              <span className="num no">{number}</span>
              <span>
                {inLanguage(section.title, language)}
                {lines.length === 0 && <span className="sr"> ({t('specification.sectionEmpty')})</span>}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <h2 className="label">{t('specification.cycles')}</h2>
      <ol>
        {cycles.length > 0 && (
          <li>
            <button
              type="button"
              className="rail-link"
              aria-current={place.cycle === 'history' ? 'page' : undefined}
              onClick={() => go({ at: 'specification', cycle: 'history' })}
            >
              <span className="no" aria-hidden>
                ·
              </span>
              <span>{t('specification.history')}</span>
            </button>
          </li>
        )}
        {cycles.map((cycle) => (
          <li key={cycle.id}>
            <button
              type="button"
              className="rail-link"
              aria-current={place.cycle === cycle.id ? 'page' : undefined}
              onClick={() => go({ at: 'specification', cycle: cycle.id })}
            >
              <span className="num no">{cycle.number}</span>
              <span>{textOf(cycle.prototype) || t('specification.wordsHeld')}</span>
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className="rail-link"
            aria-current={place.cycle === 'new' ? 'page' : undefined}
            onClick={() => go({ at: 'specification', cycle: 'new' })}
          >
            <span className="no" aria-hidden>
              +
            </span>
            <span>{t('specification.cycle.add')}</span>
          </button>
        </li>
      </ol>
      <Button isWide size="big" className="to-handover" onPress={() => go({ at: 'handover' })}>
        {t('specification.handOver')}
      </Button>
    </nav>
  )
}

/** Scrolls to a section and puts the focus on its heading; from another page, goes to the outline first. */
function toSection(id: string, isOutline: boolean) {
  if (!isOutline) go({ at: 'specification' })
  requestAnimationFrame(() => {
    const heading = document.getElementById(`section-${id}`)
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView?.({ block: 'start' })
  })
}
