import { useState } from 'react'
import { textOf } from '../../../shared/record.ts'
import type { Row } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { Confirm } from '../../pieces/Dialog.tsx'
import { act, say } from '../../store/desk.ts'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'

/** Off the list: their answers go on holding and nothing they said is erased by it. */
export function RemovePart({ person }: { person: Row<'participant'> }) {
  const { t } = useWords()
  const [isAsking, setAsking] = useState(false)
  const remove = async () => {
    setAsking(false)
    if (!(await act('removeParticipant', { id: person.id }))) return
    say('people.removed', { alias: textOf(person.alias) })
    go({ at: 'people' })
  }
  return (
    <section className="section pile">
      <div className="row">
        <Button onPress={() => setAsking(true)}>{t('people.remove')}</Button>
      </div>
      <Confirm
        title={t('people.remove.title', { alias: textOf(person.alias) })}
        isOpen={isAsking}
        confirm={t('people.remove.do')}
        onConfirm={() => void remove()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('people.remove.about')}</p>
      </Confirm>
    </section>
  )
}
