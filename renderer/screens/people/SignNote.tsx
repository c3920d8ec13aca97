import { Search } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { isRefusal } from '../../../shared/command.ts'
import { citable } from '../../../shared/queries/citable.ts'
import { idsOf } from '../../../shared/queries/ofPerson.ts'
import { textOf } from '../../../shared/record.ts'
import type { Row, Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { Dialog } from '../../pieces/Dialog.tsx'
import { Field } from '../../pieces/Field.tsx'
import { Slip } from '../../pieces/Slip.tsx'
import { say, tryAct } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'

/** "Those words are mine": find a note and put their name on it. Their answer holds for it from then on. */
export function SignNote({
  person,
  rows,
  onClose,
}: {
  person: Row<'participant'>
  rows: Rows
  onClose: () => void
}) {
  const { t, why } = useWords()
  const [search, setSearch] = useState('')
  const [wrong, setWrong] = useState<string>()
  const wanted = useDeferredValue(search)
  const found = useMemo(() => {
    const theirs = new Set(idsOf(rows, person.id))
    return citable(rows, wanted, ['contribution'], 2000)
      .found.flatMap((row) => (row.kind === 'contribution' ? [row] : []))
      .filter((one) => !one.speakers?.some((id) => theirs.has(id)))
  }, [rows, wanted, person.id])
  const sign = async (contribution: string) => {
    const done = await tryAct('signContribution', { contribution, person: person.id })
    if (isRefusal(done)) return setWrong(why(done))
    setWrong(undefined)
    say('people.signed', { alias: textOf(person.alias) })
  }
  const shown = found.slice(0, 40)
  return (
    <Dialog
      title={t('people.sign.title', { alias: textOf(person.alias) })}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <Button size="big" onPress={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      <p>{t('people.sign.about')}</p>
      <Field
        label={t('people.sign.search')}
        value={search}
        onChange={setSearch}
        type="search"
        icon={Search}
        error={wrong}
        autoFocus
      />
      <p className="small quiet" role="status">
        {found.length ? t('specification.link.found', { count: found.length }) : t('specification.link.none')}
      </p>
      <ul className="pile">
        {shown.map((note) => (
          <li key={note.id} className="sign-row">
            <Slip kind={note.type ?? 'note'} text={textOf(note.text) || textOf(note.title)} />
            <Button
              aria-label={t('people.sign.named', {
                what: (textOf(note.text) || textOf(note.title)).slice(0, 80),
              })}
              onPress={() => void sign(note.id)}
            >
              {t('people.sign.do')}
            </Button>
          </li>
        ))}
      </ul>
      {found.length > shown.length && (
        <p className="small quiet">{t('specification.link.more', { count: found.length - shown.length })}</p>
      )}
    </Dialog>
  )
}
