import { useMemo, useState } from 'react'
import { isRefusal } from '../../../shared/command.ts'
import { cyclesOf } from '../../../shared/queries/citable.ts'
import { isLived } from '../../../shared/queries/voiceKinds.ts'
import { textOf } from '../../../shared/record.ts'
import type { Rows } from '../../../shared/rows.ts'
import { tagOf } from '../../i18n.ts'
import { Button } from '../../pieces/Button.tsx'
import { Check, Choice } from '../../pieces/Choice.tsx'
import { DateFields } from '../../pieces/DateFields.tsx'
import { Field, TextArea } from '../../pieces/Field.tsx'
import { say, tryAct } from '../../store/desk.ts'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { roleName } from './names.ts'
import { refusalInWords } from './refusal.ts'
import { useDraft } from './useDraft.ts'

const parts = [
  'believed',
  'predicted',
  'tried',
  'withWhom',
  'happened',
  'surprised',
  'failedBiggest',
  'learned',
] as const
type Typed = Record<(typeof parts)[number] | 'prototype' | 'changes', string>
const empty = Object.fromEntries([...parts, 'prototype', 'changes'].map((part) => [part, ''])) as Typed

/** A learning cycle in plain questions. Only its name is needed; the rest can stay empty. */
export function AddCycle({ rows }: { rows: Rows }) {
  const words = useWords()
  const { t, language } = words
  const cycles = useMemo(() => cyclesOf(rows), [rows])
  const [draft, setDraft, clear] = useDraft('new cycle')
  const typed = useMemo(() => typedFrom(draft), [draft])
  const [days, setDays] = useState<{ from: string | null; to: string | null }>({ from: null, to: null })
  const [decision, setDecision] = useState<'adapt' | 'adopt' | 'abandon' | 'none'>('none')
  const [reviewers, setReviewers] = useState<string[]>([])
  const [wrong, setWrong] = useState<{ field: 'prototype' | 'decision'; words: string }>()
  const type = (part: keyof Typed) => (text: string) => setDraft(JSON.stringify({ ...typed, [part]: text }))
  const people = rows.all('participant').filter((one) => one.here && textOf(one.alias))

  const add = async () => {
    if (decision === 'adopt' && !reviewers.some((id) => isLived(rows, id)))
      return setWrong({ field: 'decision', words: t('specification.adoptNeedsLived') })
    const named = cycles.filter((one) => textOf(one.prototype) === typed.prototype.trim())
    const done = await tryAct('addCycle', {
      ...typed,
      number: Math.max(0, ...named.map((one) => one.number ?? 0)) + 1,
      lang: tagOf(language),
      ...days,
      changes: typed.changes.split('\n').filter((line) => line.trim()),
      decision: decision === 'none' ? null : decision,
      reviewedBy: reviewers,
    })
    if (isRefusal(done)) return setWrong({ field: 'prototype', words: refusalInWords(done, words) })
    clear()
    say('specification.cycle.added')
    go({ at: 'specification', cycle: done.id })
  }
  return (
    <form
      noValidate
      className="pile wide"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <header className="sheet-head">
        <h1 className="h-page">{t('specification.cycle.add')}</h1>
        <p className="quiet">{t('specification.cycle.about')}</p>
      </header>
      <Field
        label={t('specification.cycle.prototype')}
        help={t('specification.cycle.prototype.help')}
        value={typed.prototype}
        onChange={type('prototype')}
        error={wrong?.field === 'prototype' ? wrong.words : undefined}
        autoFocus
      />
      <div className="row wide">
        <DateFields
          label={t('specification.cycle.from')}
          value={days.from}
          onChange={(from) => setDays({ ...days, from })}
        />
        <DateFields
          label={t('specification.cycle.to')}
          value={days.to}
          onChange={(to) => setDays({ ...days, to })}
        />
      </div>
      {parts.map((part) => (
        <TextArea
          key={part}
          label={t(`specification.cycle.${part}`)}
          value={typed[part]}
          onChange={type(part)}
          rows={2}
          isOptional
        />
      ))}
      <TextArea
        label={t('specification.cycle.changes')}
        help={t('specification.cycle.changes.help')}
        value={typed.changes}
        onChange={type('changes')}
        rows={2}
        isOptional
      />
      <Choice
        label={t('specification.cycle.decision')}
        help={t('specification.cycle.decision.help')}
        error={wrong?.field === 'decision' ? wrong.words : undefined}
        value={decision}
        onChange={setDecision}
        options={(['none', 'adapt', 'adopt', 'abandon'] as const).map((id) => ({
          id,
          label: t(`specification.decision.${id}`),
        }))}
      />
      {people.length > 0 && (
        <fieldset className="field reviewers">
          <legend className="label-line">{t('specification.cycle.reviewers')}</legend>
          <div className="choices">
            {people.map((one) => (
              <Check
                key={one.id}
                label={[textOf(one.alias), roleName(textOf(one.role), words)].filter(Boolean).join(', ')}
                isSelected={reviewers.includes(one.id)}
                onChange={(isOn) =>
                  setReviewers(isOn ? [...reviewers, one.id] : reviewers.filter((id) => id !== one.id))
                }
              />
            ))}
          </div>
        </fieldset>
      )}
      <div className="row">
        <Button type="submit" look="main" size="big">
          {t('specification.cycle.save')}
        </Button>
        <Button size="big" onPress={() => go({ at: 'specification' })}>
          {t('specification.toOutline')}
        </Button>
      </div>
    </form>
  )
}

/** A draft is one text in the store: the form's fields together. Anything else in it is left alone. */
function typedFrom(draft: string): Typed {
  try {
    const kept = JSON.parse(draft || '{}') as Partial<Record<keyof Typed, unknown>>
    const textOfPart = (part: keyof Typed) => (typeof kept[part] === 'string' ? kept[part] : '')
    return Object.fromEntries(
      (Object.keys(empty) as (keyof Typed)[]).map((part) => [part, textOfPart(part)]),
    ) as Typed
  } catch {
    return empty
  }
}
