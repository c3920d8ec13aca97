import { useState } from 'react'
import { textOf } from '../../../../shared/record.ts'
import type { Row, Rows } from '../../../../shared/rows.ts'
import { Button } from '../../../pieces/Button.tsx'
import { act } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { SaidNote } from '../../specification/SaidNote.tsx'
import { FindWords } from './FindWords.tsx'

const kinds = ['contribution', 'theme'] as const

/** The stories and themes a statement stands on: laid there, never typed again; found by a few letters. */
export function Beneath({ statement, rows }: { statement: Row<'statement'>; rows: Rows }) {
  const { t } = useWords()
  const [isFinding, setFinding] = useState(false)
  const [grounded, themes] = [statement.groundedIn ?? [], statement.themes ?? []]
  const lay = (id: string, isOn: boolean) => {
    const field = rows.get('theme', id) ? 'themes' : 'groundedIn'
    const now = field === 'themes' ? themes : grounded
    void act('editStatement', {
      id: statement.id,
      [field]: isOn ? [...now, id] : now.filter((one) => one !== id),
    })
  }
  const lift = (id: string, what: string) => (
    <Button look="link" aria-label={t('dream.beneath.liftNamed', { what })} onPress={() => lay(id, false)}>
      {t('dream.beneath.lift')}
    </Button>
  )
  return (
    <div className="pile beneath-statement">
      <h3 className="label">{t('dream.beneath')}</h3>
      {grounded.length === 0 && <p className="quiet">{t('dream.beneath.todo')}</p>}
      <ul className="grounds">
        {grounded.map((id) => {
          const note = rows.get('contribution', id)
          return note ? (
            <li key={id}>
              <SaidNote note={note} rows={rows} after={lift(id, textOf(note.title) || textOf(note.text))} />
            </li>
          ) : (
            <li key={id} className="small">
              {t('specification.notHere')} {lift(id, '')}
            </li>
          )
        })}
      </ul>
      {themes.length > 0 && (
        <ul className="row">
          {themes.map((id) => (
            <li key={id} className="row small theme-beneath">
              {t('dream.beneath.theme', { theme: textOf(rows.get('theme', id)?.label) })}{' '}
              {lift(id, textOf(rows.get('theme', id)?.label))}
            </li>
          ))}
        </ul>
      )}
      {isFinding ? (
        <FindWords
          rows={rows}
          label={t('dream.find.label')}
          kinds={kinds}
          chosen={[...grounded, ...themes]}
          onToggle={lay}
          onDone={() => setFinding(false)}
        />
      ) : (
        <div className="row">
          <Button onPress={() => setFinding(true)}>{t('dream.beneath.link')}</Button>
        </div>
      )}
    </div>
  )
}
