import { useState } from 'react'
import { isRefusal } from '../../../shared/command.ts'
import type { Difference } from '../../../shared/queries/compare.ts'
import { nextNumber } from '../../../shared/queries/changed.ts'
import { isLived } from '../../../shared/queries/voiceKinds.ts'
import type { Row, Rows } from '../../../shared/rows.ts'
import { tagOf } from '../../i18n.ts'
import { Choice } from '../../pieces/Choice.tsx'
import { SaveDialog } from '../../pieces/Dialog.tsx'
import { Field, TextArea } from '../../pieces/Field.tsx'
import { say, tryAct } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { BecauseChoices } from './BecauseChoices.tsx'
import { ChangeCounts } from './ChangeCounts.tsx'
import { useDraft } from './useDraft.ts'

export interface CutVersionProps {
  rows: Rows
  specification: string
  versions: Row<'version'>[]
  changes: readonly Difference[]
  clauses: number
  onClose: () => void
}

/** Cuts the outline as it stands: its number, what changed, and because of what. */
export function CutVersion({ rows, specification, versions, changes, clauses, onClose }: CutVersionProps) {
  const { t, language, why } = useWords()
  const [number, setNumber] = useState(() => nextNumber(versions))
  const [change, setChange, clear] = useDraft('cut version')
  const [status, setStatus] = useState<'outline' | 'prototype' | 'adopted'>(
    versions.at(-1)?.status ?? 'outline',
  )
  const [because, setBecause] = useState<string[]>([])
  const [wrong, setWrong] = useState<string>()
  const reviewers = because.flatMap((id) => rows.get('cycle', id)?.reviewedBy ?? [])
  const isUnlived = status === 'adopted' && !reviewers.some((id) => isLived(rows, id))
  const cut = async () => {
    const done = await tryAct('cutVersion', {
      specification,
      number: number.trim(),
      change,
      lang: tagOf(language),
      status,
      because,
    })
    if (isRefusal(done)) return setWrong(why(done))
    clear()
    say('specification.cut.said', { number: number.trim() })
    onClose()
  }
  return (
    <SaveDialog
      title={t('specification.cut.title')}
      isOpen
      onClose={onClose}
      width="wide"
      save={t('specification.cut.do', { number: number.trim() })}
      onSave={cut}
    >
      <p>{t('specification.cut.about', { count: clauses })}</p>
      {versions.length > 0 && <ChangeCounts changes={changes} />}
      <Field
        label={t('specification.cut.number')}
        value={number}
        onChange={setNumber}
        error={wrong}
        className="short-field"
        onEnter={() => void cut()}
      />
      <TextArea
        label={t('specification.cut.change')}
        value={change}
        onChange={setChange}
        rows={2}
        autoFocus
        isOptional
      />
      <BecauseChoices rows={rows} chosen={because} onChosen={setBecause} />
      <Choice
        label={t('specification.cut.status')}
        isAcross
        value={status}
        onChange={setStatus}
        options={(['outline', 'prototype', 'adopted'] as const).map((id) => ({
          id,
          label: t(`specification.status.${id}`),
        }))}
      />
      {isUnlived && <p className="settle">{t('specification.cut.unlived')}</p>}
    </SaveDialog>
  )
}
