import { useMemo, useState } from 'react'
import { isRefusal } from '../../../shared/command.ts'
import { cyclesOf } from '../../../shared/queries/citable.ts'
import { isLived } from '../../../shared/queries/voiceKinds.ts'
import { textOf } from '../../../shared/record.ts'
import type { Row, Rows } from '../../../shared/rows.ts'
import { tagOf } from '../../i18n.ts'
import { Button } from '../../pieces/Button.tsx'
import { Choice } from '../../pieces/Choice.tsx'
import { DateFields } from '../../pieces/DateFields.tsx'
import { Field, TextArea } from '../../pieces/Field.tsx'
import { say, tryAct } from '../../store/desk.ts'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { cycleTexts } from '../../../shared/records/cycle.ts'
import { beginsWith, draftOf, measuresFrom, type Typed } from './cycleTyped.ts'
import { Measures } from './Measures.tsx'
import { Reviewers } from './Reviewers.tsx'
import { useDraft } from './useDraft.ts'

interface CycleFormProps {
  rows: Rows
  /** The one to write more of; a new one without it. */
  cycle?: Row<'cycle'>
  onDone?: () => void
}

type Wrong = { field: 'prototype' | 'decision' | 'money' | 'measures'; words: string }

/** A learning cycle in plain questions, written as it becomes known. Only its name is needed. */
export function CycleForm({ rows, cycle, onDone }: CycleFormProps) {
  const { t, language, why } = useWords()
  const start = useMemo(() => beginsWith(rows, cycle), [rows, cycle])
  const [draft, setDraft, clear] = useDraft(cycle ? `cycle ${cycle.id}` : 'new cycle')
  const typed = useMemo(() => draftOf(draft, start), [draft, start])
  const [wrong, setWrong] = useState<Wrong>()
  const set = (some: Partial<Typed>) => setDraft(JSON.stringify({ ...typed, ...some }))
  const leave = () => {
    clear()
    if (onDone) onDone()
    else go({ at: 'specification' })
  }
  const isUnlived = typed.decision === 'adopt' && !typed.reviewers.some((id) => isLived(rows, id))

  const keep = async () => {
    const money = typed.money.trim() ? Number(typed.money.replace(/[£,\s]/g, '')) : null
    const measures = measuresFrom(typed.measures)
    if (isUnlived) return setWrong({ field: 'decision', words: t('specification.adoptNeedsLived') })
    if (money !== null && !(money >= 0))
      return setWrong({ field: 'money', words: t('specification.cycle.money.wrong') })
    if (!measures) return setWrong({ field: 'measures', words: t('specification.cycle.measure.wrong') })
    const { prototype } = typed
    const named = cyclesOf(rows).filter((one) => textOf(one.prototype) === prototype.trim())
    const said = Object.fromEntries(cycleTexts.map((part) => [part, typed[part]]))
    const rest = {
      from: typed.from,
      to: typed.to,
      moneyGbp: money,
      changes: typed.changes.split('\n').filter((line) => line.trim()),
      decision: typed.decision === 'none' ? null : typed.decision,
      reviewedBy: typed.reviewers,
    }
    const done = cycle
      ? await tryAct('editCycle', { id: cycle.id, prototype, ...said, ...rest, measures })
      : await tryAct('addCycle', {
          ...said,
          ...rest,
          prototype,
          number: Math.max(0, ...named.map((one) => one.number ?? 0)) + 1,
          lang: tagOf(language),
          measures: measures.map(({ name, value, outOf }) => ({ name, value, outOf })),
        })
    if (isRefusal(done)) return setWrong({ field: 'prototype', words: why(done) })
    clear()
    say(cycle ? 'specification.cycle.kept' : 'specification.cycle.added')
    if (onDone) onDone()
    else go({ at: 'specification', cycle: done.id })
  }
  const errorOf = (field: Wrong['field']) => (wrong?.field === field ? wrong.words : undefined)
  return (
    <form
      noValidate
      className="pile wide"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <header className="sheet-head">
        <h1 className="h-page">
          {cycle
            ? t('specification.cycle.edit.title', {
                number: cycle.number ?? 1,
                name: textOf(cycle.prototype),
              })
            : t('specification.cycle.add')}
        </h1>
        <p className="quiet">{t('specification.cycle.about')}</p>
      </header>
      <Field
        label={t('specification.cycle.prototype')}
        help={t('specification.cycle.prototype.help')}
        value={typed.prototype}
        onChange={(prototype) => set({ prototype })}
        error={errorOf('prototype')}
        autoFocus
      />
      <div className="row wide">
        <DateFields
          label={t('specification.cycle.from')}
          value={typed.from}
          onChange={(from) => set({ from })}
        />
        <DateFields label={t('specification.cycle.to')} value={typed.to} onChange={(to) => set({ to })} />
        <Field
          label={t('specification.cycle.money')}
          value={typed.money}
          onChange={(amount) => set({ money: amount })}
          inputMode="numeric"
          error={errorOf('money')}
          isOptional
        />
      </div>
      {cycleTexts.map((part) => (
        <TextArea
          key={part}
          label={t(`specification.cycle.${part}`)}
          value={typed[part]}
          onChange={(text) => set({ [part]: text })}
          rows={2}
          isOptional
        />
      ))}
      <Measures
        measures={typed.measures}
        onChange={(measures) => set({ measures })}
        error={errorOf('measures')}
      />
      <TextArea
        label={t('specification.cycle.changes')}
        help={t('specification.cycle.changes.help')}
        value={typed.changes}
        onChange={(changes) => set({ changes })}
        rows={2}
        isOptional
      />
      <Choice
        label={t('specification.cycle.decision')}
        help={t('specification.cycle.decision.help')}
        error={errorOf('decision')}
        value={typed.decision}
        onChange={(decision) => (set({ decision }), setWrong(undefined))}
        options={(['none', 'adapt', 'adopt', 'abandon'] as const).map((id) => ({
          id,
          label: t(`specification.decision.${id}`),
        }))}
      />
      {isUnlived && !wrong && (
        <p className="settle" role="status">
          {t('specification.adoptNeedsLived')}
        </p>
      )}
      <Reviewers rows={rows} chosen={typed.reviewers} onChosen={(reviewers) => set({ reviewers })} />
      <div className="row">
        <Button type="submit" look="main" size="big">
          {t('specification.cycle.save')}
        </Button>
        <Button size="big" onPress={leave}>
          {cycle ? t('common.cancel') : t('specification.toOutline')}
        </Button>
      </div>
    </form>
  )
}
