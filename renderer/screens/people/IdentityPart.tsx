import { useState } from 'react'
import { isRefusal } from '../../../shared/command.ts'
import { idsOf } from '../../../shared/queries/ofPerson.ts'
import { textOf } from '../../../shared/record.ts'
import { tagOf } from '../../i18n.ts'
import { Button } from '../../pieces/Button.tsx'
import { DateFields } from '../../pieces/DateFields.tsx'
import { Confirm, SaveDialog } from '../../pieces/Dialog.tsx'
import { Field } from '../../pieces/Field.tsx'
import { act, say, tryAct } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { yearFrom } from './answers.ts'
import type { PersonProps } from './PersonPage.tsx'

/** Who an alias is: kept apart from what they said, with a day of its own on which it is due to be deleted. */
export function IdentityPart({ person, rows, today }: PersonProps) {
  const { t, date } = useWords()
  const [isNaming, setNaming] = useState(false)
  const [isErasing, setErasing] = useState(false)
  const erase = async () => {
    setErasing(false)
    if (await act('forgetIdentity', { person: person.id })) say('people.identity.erased')
  }
  const ids = new Set(idsOf(rows, person.id))
  const identity = rows.all('identity').find((one) => ids.has(one.person ?? ''))
  const lines = identity
    ? [identity.fullName, identity.firstName, identity.contact].map((one) => textOf(one)).filter(Boolean)
    : []
  return (
    <section className="section pile">
      <h2 className="h-small">{t('people.identity')}</h2>
      <p className="quiet small">{t('people.identity.about')}</p>
      {identity ? (
        <>
          <p>{lines.join(', ') || t('specification.wordsHeld')}</p>
          {identity.deleteOn && (
            <p className="small">
              {identity.deleteOn < today
                ? t('people.identity.due', { day: date(identity.deleteOn) })
                : t('people.identity.until', { day: date(identity.deleteOn) })}
            </p>
          )}
          <div className="row">
            <Button onPress={() => setNaming(true)}>{t('common.change')}</Button>
            <Button onPress={() => setErasing(true)}>{t('people.identity.erase')}</Button>
          </div>
        </>
      ) : (
        <div className="row">
          <Button onPress={() => setNaming(true)}>{t('people.identity.add')}</Button>
        </div>
      )}
      {isNaming && <NamePerson person={person} rows={rows} today={today} onClose={() => setNaming(false)} />}
      <Confirm
        title={t('people.identity.erase')}
        isOpen={isErasing}
        confirm={t('people.identity.erase')}
        onConfirm={() => void erase()}
        onCancel={() => setErasing(false)}
      >
        <p>{t('people.identity.erase.about')}</p>
      </Confirm>
    </section>
  )
}

function NamePerson({ person, rows, today, onClose }: PersonProps & { onClose: () => void }) {
  const { t, language, why } = useWords()
  const identity = rows.all('identity').find((one) => one.person === person.id)
  const [firstName, setFirst] = useState(textOf(identity?.firstName))
  const [fullName, setFull] = useState(textOf(identity?.fullName))
  const [contact, setContact] = useState(textOf(identity?.contact))
  const [deleteOn, setDeleteOn] = useState<string | null>(identity?.deleteOn ?? yearFrom(today))
  const [wrong, setWrong] = useState<string>()
  const save = async () => {
    if (!deleteOn) return setWrong(t('people.identity.needsDay'))
    const args = { person: person.id, firstName, fullName, contact, deleteOn, lang: tagOf(language) }
    const done = await tryAct('nameParticipant', args)
    if (isRefusal(done)) return setWrong(why(done))
    onClose()
  }
  return (
    <SaveDialog title={t('people.identity')} isOpen onClose={onClose} save={t('common.save')} onSave={save}>
      <p>{t('people.identity.about')}</p>
      <Field
        label={t('people.firstName')}
        value={firstName}
        onChange={setFirst}
        isOptional
        autoFocus
        error={wrong}
      />
      <Field label={t('people.fullName')} value={fullName} onChange={setFull} isOptional />
      <Field label={t('people.contact')} value={contact} onChange={setContact} isOptional />
      <DateFields
        label={t('people.identity.deleteOn')}
        value={deleteOn}
        onChange={setDeleteOn}
        after={today}
      />
    </SaveDialog>
  )
}
