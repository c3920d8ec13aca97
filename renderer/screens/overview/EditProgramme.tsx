import { useState } from 'react'
import { isRefusal, type Refusal } from '../../../shared/command.ts'
import { textOf } from '../../../shared/record.ts'
import { programme as programmeDef } from '../../../shared/records/programme.ts'
import type { Row } from '../../../shared/rows.ts'
import { DateFields } from '../../pieces/DateFields.tsx'
import { SaveDialog } from '../../pieces/Dialog.tsx'
import { Field, TextArea } from '../../pieces/Field.tsx'
import { Select } from '../../pieces/Menu.tsx'
import { tryAct } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'

type EditProgrammeProps = { programme: Row<'programme'>; onClose: () => void }

const {
  nation: nations,
  placeLevel: levels,
  rung: rungs,
  lawfulBasis: bases,
  publicBody: bodies,
} = programmeDef.fields

/** What is known of the programme, all of it optional but the name. */
export function EditProgramme({ programme, onClose }: EditProgrammeProps) {
  const { t, language, why } = useWords()
  const [title, setTitle] = useState(textOf(programme.title))
  const [purpose, setPurpose] = useState(textOf(programme.purpose))
  const [geography, setGeography] = useState(textOf(programme.geography))
  const [decisionMaker, setDecisionMaker] = useState(textOf(programme.decisionMaker))
  const [replyBy, setReplyBy] = useState(programme.replyBy)
  const [nation, setNation] = useState(programme.nation)
  const [placeLevel, setPlaceLevel] = useState(programme.placeLevel)
  const [rung, setRung] = useState(programme.rung)
  const [keeper, setKeeper] = useState(textOf(programme.keeper))
  const [takeBackBy, setTakeBackBy] = useState(textOf(programme.takeBackBy))
  const [publicBody, setPublicBody] = useState(programme.publicBody)
  const [lawfulBasis, setLawfulBasis] = useState(programme.lawfulBasis)
  const [refusal, setRefusal] = useState<Refusal>()
  const save = async () => {
    const lang = language === 'cy' ? 'cy' : 'en-GB'
    const texts = { title, purpose, geography, decisionMaker, keeper, takeBackBy }
    const done = await tryAct('editProgramme', {
      ...texts,
      lang,
      replyBy,
      nation,
      placeLevel,
      rung,
      lawfulBasis,
      publicBody,
    })
    if (isRefusal(done)) setRefusal(done)
    else onClose()
  }
  return (
    <SaveDialog
      title={t('overview.edit')}
      isOpen
      onClose={onClose}
      width="wide"
      save={t('common.save')}
      onSave={save}
    >
      <div className="two-fields">
        <div className="pile wide">
          <Field
            autoFocus
            label={t('overview.title')}
            value={title}
            onChange={setTitle}
            error={refusal && why(refusal)}
          />
          <TextArea isOptional label={t('overview.purpose')} value={purpose} onChange={setPurpose} rows={3} />
          <Field isOptional label={t('overview.geography')} value={geography} onChange={setGeography} />
          <Field
            isOptional
            label={t('overview.decides')}
            help={t('overview.decides.help')}
            value={decisionMaker}
            onChange={setDecisionMaker}
          />
          <DateFields
            label={t('overview.replyBy')}
            help={t('overview.replyBy.help')}
            value={replyBy}
            onChange={setReplyBy}
          />
        </div>
        <div className="pile wide">
          <Select
            label={t('overview.nation')}
            value={nation}
            onChange={setNation}
            options={nations.options.map((id) => ({ id, label: t(`overview.nation.${id}`) }))}
          />
          <Select
            label={t('overview.level')}
            value={placeLevel}
            onChange={setPlaceLevel}
            options={levels.options.map((id) => ({ id, label: t(`overview.level.${id}`) }))}
          />
          <Select
            label={t('overview.rung')}
            help={t('overview.rung.help')}
            value={rung}
            onChange={setRung}
            options={rungs.options.map((id) => ({ id, label: t(`overview.rung.${id}`) }))}
          />
          <Select
            label={t('overview.basis')}
            help={t('overview.basis.help')}
            value={lawfulBasis}
            onChange={setLawfulBasis}
            options={bases.options.map((id) => ({ id, label: t(`overview.basis.${id}`) }))}
          />
          <Field
            isOptional
            label={t('setup.privacy.keeper')}
            help={t('setup.privacy.keeper.help')}
            value={keeper}
            onChange={setKeeper}
          />
          <Field
            isOptional
            label={t('setup.privacy.takeBackBy')}
            help={t('setup.privacy.takeBackBy.help')}
            value={takeBackBy}
            onChange={setTakeBackBy}
          />
          <Select
            label={t('setup.privacy.publicBody')}
            value={publicBody}
            onChange={setPublicBody}
            options={bodies.options.map((id) => ({ id, label: t(`setup.privacy.publicBody.${id}`) }))}
          />
        </div>
      </div>
    </SaveDialog>
  )
}
