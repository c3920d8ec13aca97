import { useState } from 'react'
import { isRefusal } from '../../../shared/command.ts'
import { sectors } from '../../../shared/queries/panelMix.ts'
import { textOf } from '../../../shared/record.ts'
import type { Row } from '../../../shared/rows.ts'
import { tagOf } from '../../i18n.ts'
import { SaveDialog } from '../../pieces/Dialog.tsx'
import { Field, TextArea } from '../../pieces/Field.tsx'
import { Select } from '../../pieces/Menu.tsx'
import { tryAct } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { useLanguageChoices, useRoleChoices } from './choices.ts'

/** Corrects what is known of somebody. Experience can be noted only where they said yes to that. */
export function EditPerson({ person, onClose }: { person: Row<'participant'>; onClose: () => void }) {
  const { t, language, why } = useWords()
  const [alias, setAlias] = useState(textOf(person.alias))
  const [role, setRole] = useState<string>(textOf(person.role) || 'none')
  const [speaks, setSpeaks] = useState<string>(textOf(person.language) || tagOf(language))
  const [organisation, setOrganisation] = useState(textOf(person.organisation))
  const [experience, setExperience] = useState(textOf(person.experience))
  const [stage, setStage] = useState(textOf(person.stage))
  const [period, setPeriod] = useState(textOf(person.period))
  const [recruited, setRecruited] = useState(textOf(person.recruited))
  const [sector, setSector] = useState<string>(textOf(person.sector) || 'none')
  const needsBefore = (person.needs ?? []).map((one) => textOf(one)).join('\n')
  const [needs, setNeeds] = useState(needsBefore)
  const [wrong, setWrong] = useState<string>()
  const roles = useRoleChoices(textOf(person.role) || undefined)
  const languages = useLanguageChoices(textOf(person.language) || undefined)
  const mayNote = person.purposes?.recordExperience === true
  const held = (person.needs ?? []).some((one) => 'held' in one)
  const save = async () => {
    // Only what changed: every fact said again is a new row of words, and two laptops saying the same would differ.
    const changed = (now: string, was: string) => (now.trim() === was ? undefined : now.trim() || null)
    const done = await tryAct('editParticipant', {
      id: person.id,
      lang: tagOf(language),
      alias: alias.trim() === textOf(person.alias) ? undefined : alias,
      role: changed(role === 'none' ? '' : role, textOf(person.role)),
      language: changed(speaks, textOf(person.language)),
      organisation: changed(organisation, textOf(person.organisation)),
      experience: mayNote ? changed(experience, textOf(person.experience)) : undefined,
      stage: mayNote ? changed(stage, textOf(person.stage)) : undefined,
      period: mayNote ? changed(period, textOf(person.period)) : undefined,
      recruited: changed(recruited, textOf(person.recruited)),
      sector: changed(sector === 'none' ? '' : sector, textOf(person.sector)),
      needs: held || needs === needsBefore ? undefined : needs.split('\n').filter((line) => line.trim()),
    })
    if (isRefusal(done)) return setWrong(why(done))
    onClose()
  }
  return (
    <SaveDialog title={t('people.edit')} isOpen onClose={onClose} save={t('common.save')} onSave={save}>
      <Field
        label={t('people.alias')}
        help={t('people.alias.help')}
        value={alias}
        onChange={setAlias}
        error={wrong}
        autoFocus
        onEnter={() => void save()}
      />
      <Select label={t('people.role')} value={role} onChange={setRole} options={roles} />
      <Select label={t('people.language')} value={speaks} onChange={setSpeaks} options={languages} />
      <Field label={t('people.organisation')} value={organisation} onChange={setOrganisation} isOptional />
      <Select
        label={t('panel.sector')}
        value={sector}
        onChange={setSector}
        options={[...sectors, 'none' as const].map((id) => ({ id, label: t(`panel.sector.${id}`) }))}
      />
      <Field label={t('panel.recruited')} value={recruited} onChange={setRecruited} isOptional />
      {mayNote ? (
        <>
          <Field label={t('people.experience')} value={experience} onChange={setExperience} isOptional />
          <div className="two-fields">
            <Field label={t('panel.stage')} value={stage} onChange={setStage} isOptional />
            <Field label={t('panel.period')} value={period} onChange={setPeriod} isOptional />
          </div>
        </>
      ) : (
        <p className="quiet small">{t('people.experience.ask')}</p>
      )}
      {!held && (
        <TextArea
          label={t('people.needs')}
          help={t('people.needs.help')}
          value={needs}
          onChange={setNeeds}
          rows={2}
          isOptional
        />
      )}
    </SaveDialog>
  )
}
