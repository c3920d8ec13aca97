import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { inLanguage } from '../../../shared/methods/index.ts'
import type { OutlineSection } from '../../../shared/queries/outline.ts'
import { Button } from '../../pieces/Button.tsx'
import { useWords } from '../../words.tsx'

/** One section of the sheet: its heading, its clauses, and a place to add one. */
export function SectionPart({
  part,
  onAdd,
  children,
}: {
  part: OutlineSection
  onAdd?: () => void
  children: ReactNode
}) {
  const { t, language } = useWords()
  const { section, number, lines } = part
  const title = inLanguage(section.title, language)
  return (
    <section className="part" aria-labelledby={`section-${section.id}`}>
      <header className="part-head">
        <h2 className="h-sec" id={`section-${section.id}`} tabIndex={-1}>
          <span className="num">{number}.</span> {title}
        </h2>
        {onAdd && (
          <Button
            look="link"
            icon={Plus}
            aria-label={t('specification.addTo', { section: title })}
            onPress={onAdd}
          >
            {t('specification.add')}
          </Button>
        )}
      </header>
      {lines.length === 0 && <p className="quiet small about">{inLanguage(section.about, language)}</p>}
      <ol className="clauses">{children}</ol>
    </section>
  )
}
