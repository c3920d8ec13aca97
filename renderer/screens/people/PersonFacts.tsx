import { useState } from 'react'
import { holdersOfRole } from '../../../shared/queries/ofPerson.ts'
import { textOf, type Shown } from '../../../shared/record.ts'
import { Button } from '../../pieces/Button.tsx'
import { GapMark } from '../../pieces/Marks.tsx'
import { useWords } from '../../words.tsx'
import { roleName } from '../specification/names.ts'
import { languageName } from '../workshop/languages.ts'
import { EditPerson } from './EditPerson.tsx'
import { IdentityPart } from './IdentityPart.tsx'
import { JoinPart } from './JoinPart.tsx'
import type { PersonProps } from './PersonPage.tsx'
import { RemovePart } from './RemovePart.tsx'

/** Fewer people than this in a role, and the role alone may say who somebody is. */
const fewest = 5

/** What is known of somebody, each with why it is here and how it goes away. */
export function PersonFacts({ person, rows, today }: PersonProps) {
  const words = useWords()
  const { t } = words
  const [isEditing, setEditing] = useState(false)
  const role = textOf(person.role)
  const holders = holdersOfRole(rows, role)
  const needs = person.needs ?? []
  return (
    <aside className="drawer facts" aria-label={t('people.facts')}>
      <section className="pile">
        <header className="row">
          <h2 className="h-sec">{t('people.facts')}</h2>
          {person.here && (
            <Button className="push" onPress={() => setEditing(true)}>
              {t('common.change')}
            </Button>
          )}
        </header>
        {person.flags?.includes('twoVersions') && <GapMark>{t('people.twoVersions.long')}</GapMark>}
        <dl className="fact-list">
          <Fact label={t('people.role')}>
            {role ? roleName(role, words) : t('people.noRole')}
            {role && (
              <span className="quiet small why">
                {holders >= fewest
                  ? t('people.role.shown', { count: holders })
                  : t('people.role.hidden', { count: holders })}
              </span>
            )}
          </Fact>
          {textOf(person.language) && (
            <Fact label={t('people.language')}>{languageName(tagged(textOf(person.language)), words)}</Fact>
          )}
          <SaidFact label={t('people.organisation')} said={person.organisation} />
          <SaidFact
            label={t('people.experience')}
            said={person.experience}
            held={t('people.experience.held')}
          />
          {needs.length > 0 && (
            <Fact label={t('people.needs')}>
              {needs.some((one) => 'text' in one)
                ? needs.map((one) => textOf(one)).join('; ')
                : t('people.needs.held')}
            </Fact>
          )}
        </dl>
      </section>
      <IdentityPart person={person} rows={rows} today={today} />
      <JoinPart person={person} rows={rows} />
      <RemovePart person={person} />
      {isEditing && <EditPerson person={person} onClose={() => setEditing(false)} />}
    </aside>
  )
}

/** As they stand in older files: "en" is the English of here, "bsl" British Sign Language. */
const tagged = (lang: string) => (({ en: 'en-GB', bsl: 'bfi' }) as Record<string, string>)[lang] ?? lang

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function SaidFact({ label, said, held }: { label: string; said: Shown | null; held?: string }) {
  if (!said || ('held' in said && !held)) return null
  return <Fact label={label}>{'text' in said ? said.text : held}</Fact>
}
