import { useState } from 'react'
import type { PaperName } from '../../../../shared/paper/paper.ts'
import { cardsAPage, guideOf, toVoteOn } from '../../../../shared/paper/forms.ts'
import { pairsOf } from '../../../../shared/queries/attendance.ts'
import { Check, Choice } from '../../../pieces/Choice.tsx'
import { Field } from '../../../pieces/Field.tsx'
import { EmptyState, ErrorNotice } from '../../../pieces/Notices.tsx'
import { useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { Preview } from './Preview.tsx'
import { SendToPaper } from './SendToPaper.tsx'
import { firstChoice, lastChoice, type Chosen } from './choosing.ts'
import { usePaperPreview } from './usePaperPreview.ts'

const forms: readonly PaperName[] = [
  'story',
  'cards',
  'guide',
  'pairs',
  'dots',
  'parameters',
  'feedback',
  'day',
]

/** What to print, in which language, how large, how many; beside it the page as it will be. */
export function Print({ workshop }: { workshop: string }) {
  const words = useWords()
  const { t, why } = words
  const rows = useDesk((s) => s.rows)
  const [chosen, setChosen] = useState<Chosen>(
    () => lastChoice(workshop) ?? firstChoice(workshop, words.language),
  )
  const set = (some: Partial<Chosen>) => setChosen(lastChoice(workshop, { ...chosen, ...some })!)
  const { form, large, size } = chosen
  const day = rows.get('workshop', workshop)
  const isMissing =
    (form === 'guide' && !(day && guideOf(day))) ||
    (form === 'pairs' && pairsOf(rows, workshop).pairs.length === 0) ||
    (form === 'dots' && toVoteOn(rows, workshop, chosen.budget).items.length === 0)
  const count = Number(chosen.count)
  const isCount = form === 'day' || (Number.isInteger(count) && count >= 1 && count <= 200)
  const asked = isCount && !isMissing ? { ...chosen, workshop, count: form === 'day' ? 1 : count } : null
  const looking = usePaperPreview(asked, rows)
  return (
    <div className="print-paper">
      <section className="pile wide" aria-labelledby="print-title">
        <h1 className="h-page" id="print-title">
          {t('paper.print.title')}
        </h1>
        <Choice
          label={t('paper.print.form')}
          value={form}
          onChange={(one) => set({ form: one, ...(one === 'pairs' && { count: '1' }) })}
          options={forms.map((id) => ({ id, label: t(`paper.${id}`) }))}
          help={t(`paper.print.${form}.help`)}
        />
        <Choice
          label={t('paper.print.languages')}
          isAcross
          value={chosen.languages}
          onChange={(languages) => set({ languages })}
          options={[
            { id: 'en-GB', label: t('paper.print.languages.en') },
            { id: 'cy', label: t('paper.print.languages.cy') },
            { id: 'both', label: t('paper.print.languages.both') },
          ]}
        />
        {form !== 'day' && (
          <Choice
            label={t('paper.print.size')}
            isAcross
            value={size}
            onChange={(one) => set({ size: one })}
            options={[
              { id: 'A4', label: 'A4' },
              { id: 'A5', label: 'A5' },
            ]}
          />
        )}
        <Check
          label={t('paper.print.large')}
          help={t('paper.print.large.help')}
          isSelected={large}
          onChange={(isOn) => set({ large: isOn })}
        />
        {form === 'cards' && (
          <Choice
            label={t('paper.print.cardsAPage')}
            isAcross
            value={String(chosen.cards)}
            onChange={(id) => set({ cards: id === '8' ? 8 : 4 })}
            options={([8, 4] as const).map((many) => ({
              id: String(many),
              label: t('paper.print.cardsAPage.of', { count: cardsAPage(many, size, large) }),
            }))}
          />
        )}
        {form === 'dots' && (
          <Choice
            label={t('paper.print.budget')}
            isAcross
            value={String(chosen.budget)}
            onChange={(id) => set({ budget: Number(id) })}
            options={['3', '5', '7'].map((id) => ({ id, label: id }))}
          />
        )}
        {form !== 'day' && (
          <Field
            className="short"
            label={t(form === 'cards' ? 'paper.print.count.cards' : 'paper.print.count.sheets')}
            inputMode="numeric"
            value={chosen.count}
            onChange={(typed) => set({ count: typed })}
            error={isCount ? undefined : t('paper.print.count.wrong')}
          />
        )}
      </section>
      <section className="pile wide" aria-label={t('paper.preview')}>
        <SendToPaper asked={asked} preview={looking.is === 'seen' ? looking.preview : null} />
        {isMissing && (
          <EmptyState title={t(`paper.${form}`)}>
            <p>{t(`paper.print.${form === 'guide' || form === 'pairs' ? form : 'dots'}.none`)}</p>
          </EmptyState>
        )}
        {asked && looking.is === 'looking' && <p className="quiet">{t('paper.preview.making')}</p>}
        {asked && looking.is === 'refused' && (
          <ErrorNotice
            what={t('paper.print.notReady')}
            safe={why(looking.refusal)}
            todo={t('paper.print.safe')}
          />
        )}
        {asked && looking.is === 'seen' && <Preview preview={looking.preview} />}
      </section>
    </div>
  )
}
