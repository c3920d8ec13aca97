import { ArrowDown, ArrowUp, Plus } from 'lucide-react'
import { inLanguage, sections } from '../../../shared/methods/index.ts'
import type { Template, TemplateSection } from '../../../shared/methods/templates.ts'
import { Button } from '../../pieces/Button.tsx'
import { act, say } from '../../store/desk.ts'
import { useWords, type Words } from '../../words.tsx'

export interface HeadingListProps {
  template: Template
  isOwn: boolean
  onChange: (section: TemplateSection) => void
  onAdd: () => void
}

/** The headings in order, and what lands under each; moved with buttons, never by drag alone. */
export function HeadingList({ template, isOwn, onChange, onAdd }: HeadingListProps) {
  const words = useWords()
  const { t, language } = words
  const all = template.sections
  const move = async (at: number, by: -1 | 1) => {
    const { id, title } = all[at]!
    const after = all[by < 0 ? at - 2 : at + 1]?.id ?? null
    if (await act('editTemplateSection', { id, after, lang: langOf(language) }))
      say('templates.moved', { what: inLanguage(title, language), at: at + by + 1, of: all.length })
  }
  const remove = async ({ id, title }: TemplateSection) => {
    if (await act('removeRecord', { id })) say('templates.takenOut', { what: inLanguage(title, language) })
  }
  return (
    <>
      <ol className="headings">
        {all.map((one, at) => {
          const what = inLanguage(one.title, language)
          return (
            <li key={one.id} className={one.level === 2 ? 'under' : undefined}>
              <div>
                <strong>{what}</strong>
                <p className="quiet small">{landsIn(words, one)}</p>
              </div>
              {isOwn && (
                <div className="row deeds">
                  <Button aria-label={t('templates.changeNamed', { what })} onPress={() => onChange(one)}>
                    {t('templates.change')}
                  </Button>
                  {at > 0 && (
                    <Button
                      icon={ArrowUp}
                      aria-label={t('templates.earlierNamed', { what })}
                      onPress={() => void move(at, -1)}
                    >
                      {t('templates.earlier')}
                    </Button>
                  )}
                  {at < all.length - 1 && (
                    <Button
                      icon={ArrowDown}
                      aria-label={t('templates.laterNamed', { what })}
                      onPress={() => void move(at, 1)}
                    >
                      {t('templates.later')}
                    </Button>
                  )}
                  {all.length > 1 && (
                    <Button
                      look="link"
                      aria-label={t('templates.takeOutNamed', { what })}
                      onPress={() => void remove(one)}
                    >
                      {t('templates.takeOut')}
                    </Button>
                  )}
                </div>
              )}
            </li>
          )
        })}
      </ol>
      {isOwn && (
        <p>
          <Button icon={Plus} onPress={onAdd}>
            {t('templates.add')}
          </Button>
        </p>
      )}
    </>
  )
}

export const langOf = (language: string) => (language === 'cy' ? 'cy' : 'en-GB')

/** "Why; what we heard · Conditions of: The model · Versions". */
function landsIn({ t, language }: Words, { takes, parts }: TemplateSection): string {
  const taken = takes.map((take) => {
    const [id, kind] = take.split(':')
    const title = inLanguage(sections.find((one) => one.id === id)!.title, language)
    return kind ? `${title}: ${t(`kinds.clause.${kind as 'condition'}`)}` : title
  })
  return (
    [...taken, ...parts.map((part) => t(`templates.part.${part}`))].join(' · ') || t('templates.nothingLands')
  )
}
