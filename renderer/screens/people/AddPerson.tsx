import { useState } from 'react'
import { isRefusal } from '../../../shared/command.ts'
import { proposeAlias } from '../../../shared/methods/aliases.ts'
import { textOf } from '../../../shared/record.ts'
import type { Rows } from '../../../shared/rows.ts'
import { tagOf } from '../../i18n.ts'
import { Button } from '../../pieces/Button.tsx'
import { Dialog } from '../../pieces/Dialog.tsx'
import { Field } from '../../pieces/Field.tsx'
import { Select } from '../../pieces/Menu.tsx'
import { say, tryAct } from '../../store/desk.ts'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { useLanguageChoices, useRoleChoices } from './choices.ts'

/** Somebody has come in: an alias is proposed, Enter is enough. */
export function AddPerson({ rows, onClose }: { rows: Rows; onClose: () => void }) {
  const { t, language, why } = useWords()
  const propose = () =>
    proposeAlias(
      rows.all('participant').map((one) => textOf(one.alias)),
      tagOf(language),
      Math.random(),
    )
  const [alias, setAlias] = useState(propose)
  const [role, setRole] = useState<string>('none')
  const [speaks, setSpeaks] = useState<string>(tagOf(language))
  const [wrong, setWrong] = useState<string>()
  const roles = useRoleChoices()
  const languages = useLanguageChoices(speaks)
  const add = async (isAsking: boolean) => {
    const done = await tryAct('addParticipant', {
      alias,
      lang: tagOf(language),
      role: role === 'none' ? null : role,
      language: speaks,
    })
    if (isRefusal(done)) return setWrong(why(done))
    say('people.added', { alias: alias.trim() })
    onClose()
    if (isAsking) go({ at: 'people', person: done.id })
  }
  return (
    <Dialog
      title={t('people.add')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button look="main" size="big" keyHint="Enter" onPress={() => void add(false)}>
            {t('people.add.do')}
          </Button>
          <Button size="big" onPress={() => void add(true)}>
            {t('people.add.andAsk')}
          </Button>
          <Button size="big" onPress={onClose}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      <div className="row alias-row">
        <Field
          label={t('people.alias')}
          help={t('people.alias.help')}
          value={alias}
          onChange={setAlias}
          error={wrong}
          autoFocus
          onEnter={() => void add(false)}
        />
        <Button onPress={() => setAlias(propose())}>{t('people.alias.another')}</Button>
      </div>
      <Select label={t('people.role')} value={role} onChange={setRole} options={roles} />
      <Select label={t('people.language')} value={speaks} onChange={setSpeaks} options={languages} />
    </Dialog>
  )
}
