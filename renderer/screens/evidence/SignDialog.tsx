import { useState } from 'react'
import { isRefusal, type Refusal } from '../../../shared/command.ts'
import { textOf } from '../../../shared/record.ts'
import type { Row, Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { Dialog } from '../../pieces/Dialog.tsx'
import { Select } from '../../pieces/Menu.tsx'
import { Slip } from '../../pieces/Slip.tsx'
import { say, tryAct } from '../../store/desk.ts'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'

type SignDialogProps = { words: Row<'contribution'>; rows: Rows; isOff: boolean; onClose: () => void }

/** Puts somebody's name under words, or takes it off. */
export function SignDialog({ words, rows, isOff, onClose }: SignDialogProps) {
  const { t, why } = useWords()
  const speakers = words.speakers ?? []
  const people = rows
    .all('participant')
    .filter((one) => one.here && textOf(one.alias))
    .filter((one) => speakers.some((id) => id === one.id || one.duplicates.includes(id)) === isOff)
  const [person, setPerson] = useState<string | null>(people.length === 1 ? people[0]!.id : null)
  const [refusal, setRefusal] = useState<Refusal>()
  const sign = async () => {
    if (!person) return
    const args = { contribution: words.id, person }
    const done = isOff ? await tryAct('unsignContribution', args) : await tryAct('signContribution', args)
    if (isRefusal(done)) return setRefusal(done)
    say(isOff ? 'evidence.unsigned' : 'evidence.signed', {
      alias: textOf(rows.get('participant', person)?.alias),
    })
    onClose()
  }
  return (
    <Dialog
      title={t(isOff ? 'evidence.unsign' : 'evidence.sign')}
      isOpen
      onClose={onClose}
      actions={
        <>
          {people.length > 0 ? (
            <Button look="main" size="big" isDisabled={!person} onPress={() => void sign()}>
              {t(isOff ? 'evidence.unsign.do' : 'evidence.sign.do')}
            </Button>
          ) : (
            <Button look="main" size="big" onPress={() => (onClose(), go({ at: 'people' }))}>
              {t('evidence.sign.toPeople')}
            </Button>
          )}
          <Button size="big" onPress={onClose}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      <Slip
        kind={words.type ?? 'note'}
        text={textOf(words.text)}
        lang={words.text && 'lang' in words.text ? words.text.lang : undefined}
      />
      <p>{t(isOff ? 'evidence.unsign.about' : 'evidence.sign.about')}</p>
      {people.length > 0 ? (
        <Select
          label={t('evidence.sign.who')}
          value={person}
          onChange={setPerson}
          options={people.map(({ id, alias }) => ({ id, label: textOf(alias) }))}
        />
      ) : (
        <p className="quiet">{t('evidence.sign.nobody')}</p>
      )}
      {refusal && (
        <p className="wrong" role="alert">
          {why(refusal)}
        </p>
      )}
    </Dialog>
  )
}
