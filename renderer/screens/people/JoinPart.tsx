import { useMemo, useState } from 'react'
import { isRefusal } from '../../../shared/command.ts'
import { likelyDuplicates } from '../../../shared/queries/likelyDuplicates.ts'
import { everyone, idsOf } from '../../../shared/queries/ofPerson.ts'
import { textOf } from '../../../shared/record.ts'
import type { Row, Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { SaveDialog } from '../../pieces/Dialog.tsx'
import { Select } from '../../pieces/Menu.tsx'
import { say, tryAct } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'

/** Two records of one person: who is joined with them already, and joining another. */
export function JoinPart({ person, rows }: { person: Row<'participant'>; rows: Rows }) {
  const { t, list } = useWords()
  const [isJoining, setJoining] = useState(false)
  const likely = useMemo(() => likelyDuplicates(rows, person.id), [rows, person.id])
  const joined = person.duplicates.flatMap((id) => textOf(rows.get('participant', id)?.alias) || [])
  return (
    <section className="section pile">
      <h2 className="h-small">{t('people.join.title')}</h2>
      {joined.length > 0 && <p>{t('people.join.joined', { who: list(joined) })}</p>}
      {likely.length > 0 && (
        <p>{t('people.join.likely', { who: list(likely.map((one) => textOf(one.alias))) })}</p>
      )}
      <div className="row">
        <Button onPress={() => setJoining(true)}>{t('people.join')}</Button>
      </div>
      {isJoining && (
        <Join person={person} rows={rows} first={likely[0]?.id ?? null} onClose={() => setJoining(false)} />
      )}
    </section>
  )
}

interface JoinProps {
  person: Row<'participant'>
  rows: Rows
  first: string | null
  onClose: () => void
}

function Join({ person, rows, first, onClose }: JoinProps) {
  const { t, why } = useWords()
  const [other, setOther] = useState<string | null>(first)
  const [wrong, setWrong] = useState<string>()
  const mine = new Set(idsOf(rows, person.id))
  const others = everyone(rows).filter((one) => !mine.has(one.id) && textOf(one.alias))
  const join = async () => {
    if (!other) return setWrong(t('people.join.choose'))
    const done = await tryAct('joinParticipants', { people: [person.id, other] })
    if (isRefusal(done)) return setWrong(why(done))
    say('people.join.done')
    onClose()
  }
  return (
    <SaveDialog
      title={t('people.join.title')}
      isOpen
      onClose={onClose}
      save={t('people.join.do')}
      onSave={join}
    >
      <p>{t('people.join.about')}</p>
      <p>
        <strong>{t('people.join.forGood')}</strong>
      </p>
      <Select
        label={t('people.join.with', { alias: textOf(person.alias) })}
        value={other}
        onChange={setOther}
        options={others.map((one) => ({ id: one.id, label: textOf(one.alias) }))}
      />
      {wrong && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
    </SaveDialog>
  )
}
